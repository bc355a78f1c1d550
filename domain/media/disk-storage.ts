import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getEnv } from '@/lib/env';
import { isStorageKey, type MediaStorage } from './storage';

/**
 * The store of this process: the folder that MEDIA_URL names (`file:`), else `media` in DATA_DIR.
 * @throws when MEDIA_URL names a store of another kind.
 */
export function getMediaStorage(): MediaStorage {
  const { MEDIA_URL: url, DATA_DIR: dataDir } = getEnv();
  if (url && !url.startsWith('file:')) throw new Error(`MEDIA_URL: no store for ${url.split(':')[0] ?? ''}: addresses`);
  return diskStorage(url ? fileURLToPath(url) : join(dataDir, 'media'));
}

/** Files below one folder. Written beside their place and moved there, so that nobody reads half a file. */
export function diskStorage(root: string): MediaStorage {
  return {
    async put(key, bytes) {
      const path = pathOf(root, key);
      const unfinished = `${path}.${randomUUID()}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeFile(unfinished, bytes);
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },
    async read(key) {
      if (!isStorageKey(key)) return null;
      return readFile(pathOf(root, key)).catch(absent);
    },
    async remove(key) {
      await rm(pathOf(root, key), { force: true });
    },
  };
}

function pathOf(root: string, key: string): string {
  if (!isStorageKey(key)) throw new Error(`not a storage key: ${JSON.stringify(key)}`);
  return join(root, ...key.split('/'));
}

function absent(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
  throw error;
}
