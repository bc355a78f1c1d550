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
 * The bytes of a file as a stream, unpacked when it is gzip (told by its first bytes, not by its name).
 * Errors of reading or unpacking come out of the iteration.
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
  // The error reaches whoever iterates; the callback keeps it from being thrown a second time.
  pipeline(file, unpacked, () => undefined);
  return unpacked;
}
