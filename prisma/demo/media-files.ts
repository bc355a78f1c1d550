import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getEnv } from '@/lib/env';

/** Puts one file into the media folder of the data directory. */
export async function storeFile(key: string, bytes: Buffer, _mime: string): Promise<void> {
  const target = path.join(getEnv().DATA_DIR, 'media', key);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
