import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isStorageKey, type MediaStorage } from './storage';

/** Files below one folder. Written beside their place and moved there, so that nobody reads half a file. */
export function diskStorage(root: string): MediaStorage {
  return {
    put: async (key, bytes) => write(pathOf(root, key), (path) => writeFile(path, bytes)),
    putFile: async (key, source) => write(pathOf(root, key), (path) => copyFile(source, path)),
    async read(key) {
      if (!isStorageKey(key)) return null;
      return readFile(pathOf(root, key)).catch(nullIfMissing);
    },
    async sizeOf(key) {
      if (!isStorageKey(key)) return null;
      const found = await stat(pathOf(root, key)).catch(nullIfMissing);
      return found?.isFile() ? found.size : null;
    },
    stream: (key, range) => Promise.resolve(createReadStream(pathOf(root, key), range)),
    async remove(key) {
      await rm(pathOf(root, key), { force: true });
    },
  };
}

async function write(path: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.part`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await fill(unfinished);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function pathOf(root: string, key: string): string {
  if (!isStorageKey(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`);
  return join(root, ...key.split('/'));
}

function nullIfMissing(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
  throw error;
}
