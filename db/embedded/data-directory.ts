import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Makes the data directory when it is not there.
 * @throws with one line for a person when nothing can be written there.
 */
export async function makeDataDirectory(path: string): Promise<void> {
  try {
    // Asked of the nearest folder that is there: below one that takes no folders, such as /proc, Node would try for ever.
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
