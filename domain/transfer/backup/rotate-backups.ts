import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp } from './backup-commands';

const ACTOR = { id: null, label: 'backup', role: 'SYSTEM' } as const;
const BACKUP_NAME = /^warraq-\d{8}T\d{6}Z\.tar\.gz$/;

/**
 * Writes a backup into a folder under a timestamped name and, when it is complete, removes the oldest beyond `keep`.
 * Leaves other files alone. Returns the path. Throws when writing fails, and then removes nothing.
 */
export async function rotateBackups(folder: string, keep: number, now: Date = new Date()): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `warraq-${now.toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz`);
  const result = await backUp(ACTOR, path);
  if (!result.ok) throw new Error(`${path}: ${result.detail ?? result.reason}`);
  const backups = (await readdir(folder)).filter((name) => BACKUP_NAME.test(name)).sort();
  for (const name of backups.slice(0, Math.max(0, backups.length - keep))) await rm(join(folder, name));
  return path;
}
