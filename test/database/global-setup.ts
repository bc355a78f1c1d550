import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '@/db/embedded-database';
import { migrate } from '@/db/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database that nobody connects to: others are copied from it. */
    templateUrl: string;
  }
}

/** Nothing here outlives the run, so nothing need be safe on the disk. */
const fast = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=4GB',
  'checkpoint_timeout=1h',
];

/** Starts one PostgreSQL for the run and migrates the template. Gives the way to stop it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'warraq-test-'));
  const database = await openEmbedded(directory, { settings: fast });
  await migrate(database.url, 'prisma/migrations');
  project.provide('templateUrl', database.url);
  return async () => {
    await database.release();
    await rm(directory, { recursive: true, force: true });
  };
}
