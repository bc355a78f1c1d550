import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MediaStorage } from '@/domain/media/storage';
import type { ArchiveEntry } from './read-archive';

/** Larger files are written to disk first instead of being held in memory. */
const MAX_IN_MEMORY = 8 * 1024 * 1024;

/**
 * Stores a media file of an archive. An existing file of the same key and length is the same file, since keys are
 * never reused.
 */
export async function storeFile(media: MediaStorage, key: string, { size, bytes }: ArchiveEntry): Promise<void> {
  if ((await media.sizeOf(key)) === size) return;
  if (size <= MAX_IN_MEMORY) {
    const parts: Buffer[] = [];
    for await (const part of bytes) parts.push(part);
    await media.put(key, Buffer.concat(parts));
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'warraq-restore-'));
  try {
    const path = join(folder, 'file');
    await pipeline(bytes, createWriteStream(path));
    await media.putFile(key, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
