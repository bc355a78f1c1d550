import 'server-only';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { sniffClipType } from '@/domain/media/sniff-clip-type';
import { type StoredMedia, storeImage } from '@/domain/media/commands';
import { storeClip } from '@/domain/media/store-clip';
import { replaceImage } from '@/domain/publishing/media/media-commands';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';

export const MAX_IMAGE_BYTES = 40 * 1024 * 1024;
const MAX_CLIP_BYTES = 1024 * 1024 * 1024;

type Upload = {
  body: ReadableStream<Uint8Array>;
  fileName: string;
  /** The picture that this upload replaces. */
  replaces: string | null;
  durationMs: number | null;
};

/**
 * Streams an upload to disk without holding it in memory and stores it under the type that its first bytes show. When
 * the client disconnects, nothing remains.
 */
export async function receiveUpload(
  actor: Actor,
  { body, fileName, replaces, durationMs }: Upload,
): Promise<Result<StoredMedia>> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-upload-'));
  try {
    const path = join(folder, 'file');
    const size = await save(body, path);
    if (size === null) return refuse('too-large');
    if (size === 0) return refuse('not-a-picture');
    if (!replaces && (await isClip(path)))
      return await storeClip(actor, path, { fileName, ...(durationMs !== null && { durationMs }) });
    if (size > MAX_IMAGE_BYTES) return refuse('too-large');
    const bytes = await readFile(path);
    if (!replaces) return await storeImage(actor, bytes, { fileName });
    const replaced = await replaceImage(actor, { id: replaces }, bytes);
    return replaced.ok ? ok({ ...replaced.value, isDuplicate: false }) : replaced;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the body to `path` and returns its length, or null when it exceeds the limit. */
async function save(body: ReadableStream<Uint8Array>, path: string): Promise<number | null> {
  let size = 0;
  const tooMany = new Error('too many bytes');
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.byteLength;
      done(size > MAX_CLIP_BYTES ? tooMany : null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(body as NodeReadableStream<Uint8Array>), count, createWriteStream(path)); // the DOM and Node declare the same stream type twice
    return size;
  } catch (error) {
    if (error === tooMany) return null;
    throw error;
  }
}

async function isClip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(64);
    const { bytesRead } = await file.read(head, 0, 64, 0);
    return sniffClipType(head.subarray(0, bytesRead)) !== null;
  } finally {
    await file.close();
  }
}
