import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDb } from '@/db/client';
import { openEmbedded } from '@/db/embedded-database';
import { migrate } from '@/db/migrate';
import type { BenchOptions } from '@/test/bench/harness/benchmark';
import { runCommand } from '@/test/bench/harness/command';
import { multiplyArticles } from './multiply';
import { benchDirectory } from '@/test/bench/harness/site';

/** Number of generated and imported articles; a larger archive is multiplied from them. */
const GENERATED = 20_000;

/** Unsafe settings for building the archive: after a crash it is simply built again. */
const BULK_LOAD_SETTINGS = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'max_wal_size=4GB',
  'checkpoint_timeout=1h',
  'autovacuum=off',
  'shared_buffers=1GB',
  'maintenance_work_mem=1GB',
];
/** Skips triggers and foreign keys for rows that are copies of valid ones. */
const SKIP_CONSTRAINTS = 'session_replication_role=replica';

/**
 * A data directory with this many generated articles and everything computed from them. Built once and kept (BENCH_DIR
 * says where).
 */
export async function ensureArchive(size: number, logStep: BenchOptions['logStep']): Promise<string> {
  const dataDir = benchDirectory(`archive-${size}`);
  logStep(`${size} articles are kept in ${dataDir}`);
  const made = join(dataDir, 'made');
  if (existsSync(made)) return dataDir;
  rmSync(dataDir, { recursive: true, force: true });
  if (size <= GENERATED) await generate(size, benchDirectory(`archive-${size}`), logStep);
  else await multiply(await ensureArchive(GENERATED, logStep), dataDir, Math.ceil(size / GENERATED), logStep);
  writeFileSync(made, '');
  return dataDir;
}

async function generate(size: number, dataDir: string, logStep: BenchOptions['logStep']): Promise<void> {
  logStep(`generating ${size} articles`);
  await runCommand(['generate', '--articles', String(size)], dataDir);
  logStep('their related lists');
  await runCommand(['related', 'rebuild'], dataDir);
}

async function multiply(from: string, dataDir: string, times: number, logStep: BenchOptions['logStep']): Promise<void> {
  // With owners and modes: the server insists on them.
  execFileSync('cp', ['-a', from, dataDir]);
  rmSync(join(dataDir, 'made'), { force: true });
  const database = await openEmbedded(dataDir, { settings: [...BULK_LOAD_SETTINGS, SKIP_CONSTRAINTS] });
  process.env['DATABASE_URL'] = database.url;
  try {
    await migrate(database.url, 'prisma/migrations');
    const begun = performance.now();
    await multiplyArticles(times, (name, work) => {
      logStep(`${((performance.now() - begun) / 1_000).toFixed(0)} s: ${name}`);
      return work();
    });
  } finally {
    await closeDb();
    await database.release();
    delete process.env['DATABASE_URL'];
  }
}
