import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '@/db/embedded-database';
import { migrate } from '@/db/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated template database; tests copy it. */
    templateUrl: string;
  }
}

/** No data outlives the run, so durability is off. */
const unsafeSettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=4GB',
  'checkpoint_timeout=1h',
];

/** Starts one PostgreSQL for the run and migrates the template. Returns the function that stops it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'warraq-test-'));
  const database = await openEmbedded(directory, { settings: unsafeSettings });
  await migrate(database.url, 'prisma/migrations');
  project.provide('templateUrl', database.url);
  return async () => {
    await database.release();
    await rm(directory, { recursive: true, force: true });
  };
}
