import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

const CHUNK = 256 * 1024;

export type OpenedFile = {
  isPacked: boolean;
  chunks: AsyncIterable<Uint8Array>;
  /** Share of the file read so far, 0..1. */
  progress: () => number;
};

/**
 * Streams the bytes of a file, unpacked when its first bytes show gzip (whatever its name). The iteration throws
 * errors of reading and unpacking.
 */
export async function openFile(path: string): Promise<OpenedFile> {
  const { size } = await stat(path);
  const packed = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: CHUNK });
  let read = 0;
  file.on('data', (chunk) => {
    read += chunk.length;
  });
  file.pause();
  return {
    isPacked: packed,
    chunks: packed ? gunzip(file) : file,
    progress: () => (size === 0 ? 1 : Math.min(1, read / size)),
  };
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

function gunzip(file: Readable): Readable {
  const unpacked = createGunzip({ chunkSize: CHUNK });
  // The iteration throws the error; the callback keeps the pipeline from throwing it a second time.
  pipeline(file, unpacked, () => undefined);
  return unpacked;
}
