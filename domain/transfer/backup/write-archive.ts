import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { tarEnd, tarHeader, tarPadding } from './tar-header';

export type ArchiveWriter = {
  add: (name: string, bytes: Uint8Array) => Promise<void>;
  /** The chunks must amount to exactly `size` bytes. */
  addStream: (name: string, size: number, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
};

/** Writes a tar.gz as a stream. The file appears at `path` only when complete, and never when `fill` throws. */
export async function writeArchive<T>(path: string, fill: (archive: ArchiveWriter) => Promise<T>): Promise<T> {
  const unfinished = `${path}.part`;
  const packed = createGzip({ level: 6 });
  // Readable by its owner alone, since it contains the accounts and every draft.
  const written = pipeline(packed, createWriteStream(unfinished, { mode: 0o600, flush: true }));
  written.catch(() => undefined);
  const write = async (bytes: Uint8Array): Promise<void> => {
    if (bytes.length > 0 && !packed.write(bytes)) await Promise.race([once(packed, 'drain'), written]);
  };
  try {
    const result = await fill(createWriter(write, new Date()));
    await write(tarEnd);
    packed.end();
    await written;
    await rename(unfinished, path);
    return result;
  } catch (error) {
    packed.destroy();
    await written.catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

function createWriter(write: (bytes: Uint8Array) => Promise<void>, at: Date): ArchiveWriter {
  return {
    async add(name, bytes) {
      await write(tarHeader({ name, size: bytes.length }, at));
      await write(bytes);
      await write(tarPadding(bytes.length));
    },
    async addStream(name, size, chunks) {
      await write(tarHeader({ name, size }, at));
      let received = 0;
      for await (const chunk of chunks) {
        received += chunk.length;
        await write(chunk);
      }
      if (received !== size) throw new Error(`${name} changed while it was read`);
      await write(tarPadding(size));
    },
  };
}
