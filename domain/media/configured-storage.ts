import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getEnv } from '@/lib/env';
import { diskStorage } from './disk-storage';
import { readBucket, s3Storage } from './s3-storage';
import type { MediaStorage } from './storage';

let current: { address: string; storage: MediaStorage } | undefined;

/** The store of this process: what MEDIA_URL names (`file:` or `s3:`), else `media` in DATA_DIR. */
export function getMediaStorage(): MediaStorage {
  const { MEDIA_URL: url, DATA_DIR: dataDir } = getEnv();
  const address = url ?? join(dataDir, 'media');
  if (current?.address !== address) current = { address, storage: openStorage(url, dataDir) };
  return current.storage;
}

/** The folder of the store, or null when files are kept elsewhere. */
export function mediaFolder(): string | null {
  const { MEDIA_URL: url, DATA_DIR: dataDir } = getEnv();
  if (url?.startsWith('s3:')) return null;
  return url ? fileURLToPath(url) : join(dataDir, 'media');
}

function openStorage(url: string | undefined, dataDir: string): MediaStorage {
  if (url?.startsWith('s3:')) return s3Storage(readBucket(url, process.env));
  return diskStorage(url ? fileURLToPath(url) : join(dataDir, 'media'));
}
