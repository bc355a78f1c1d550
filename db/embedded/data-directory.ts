import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Creates the data directory when it is missing.
 * @throws with one line for a person when it is not writable.
 */
export async function ensureDataDirectory(path: string): Promise<void> {
  try {
    // Probes the nearest existing folder: below one that accepts no folders, such as /proc, Node's recursive mkdir
    // would never end.
    const probe = join(nearestFolder(path), `.probe-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
    await mkdir(path, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(`cannot write to DATA_DIR ${path} (${code}): choose another directory`, { cause: error });
  }
}

function nearestFolder(path: string): string {
  let folder = path;
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}
