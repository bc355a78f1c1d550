import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDb } from '@/db/client';
import { openDatabase } from '@/db/open';
import type { BenchOptions } from './benchmark';
import { runCommand } from './command';
import { multiplyArticles } from './multiply';
import { benchDirectory } from './site';

/** So many are generated and imported; a larger archive is made of them by whole sets. */
const GENERATED = 20_000;

/** A data directory that holds so many invented articles with everything that is computed of them. Made once. */
export async function archiveOf(size: number, say: BenchOptions['say']): Promise<string> {
  const dataDir = benchDirectory(`archive-${size}`);
  const made = join(dataDir, 'made');
  if (existsSync(made)) return dataDir;
  say(`making ${size} articles`);
  await runCommand(['generate', '--articles', String(Math.min(size, GENERATED))], dataDir);
  await runCommand(['related', 'rebuild'], dataDir);
  if (size > GENERATED) await multiply(dataDir, Math.ceil(size / GENERATED), say);
  writeFileSync(made, '');
  return dataDir;
}

async function multiply(dataDir: string, times: number, say: BenchOptions['say']): Promise<void> {
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  try {
    await multiplyArticles(times, (name, work) => {
      say(name);
      return work();
    });
  } finally {
    await closeDb();
    await database.release();
  }
}
