import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readTarHeader, tarPadding, type TarEntry } from './tar-header';

/** `bytes` must be read before the next entry is requested; the rest of it is skipped. */
export type ArchiveEntry = TarEntry & { bytes: AsyncGenerator<Buffer> };

const BLOCK = 512;

/** The entries of a tar.gz in order, with one chunk in memory. Throws when it is damaged or truncated. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveEntry> {
  const unpacked = createGunzip({ chunkSize: 256 * 1024 });
  // The iteration throws the error; the callback keeps the pipeline from throwing it a second time.
  pipeline(createReadStream(path, { highWaterMark: 256 * 1024 }), unpacked, () => undefined);
  const source = new ByteReader(unpacked[Symbol.asyncIterator]());
  try {
    for (;;) {
      const entry = readTarHeader(await source.readExactly(BLOCK));
      if (!entry) break;
      const bytes = source.readUpTo(entry.size);
      yield { ...entry, bytes };
      for await (const rest of bytes) void rest;
      await source.readExactly(tarPadding(entry.size).length);
    }
    // Reads to the very end, where gzip's own checksum is.
    for await (const rest of source.readUpTo(Infinity)) void rest;
  } finally {
    unpacked.destroy();
  }
}

class ByteReader {
  private buffered: Buffer = Buffer.alloc(0);

  constructor(private readonly source: AsyncIterator<Buffer>) {}

  async readExactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = size;
    for await (const part of this.readUpTo(size)) {
      parts.push(part);
      missing -= part.length;
    }
    if (missing > 0) throw new Error('the archive ends too early');
    return Buffer.concat(parts);
  }

  async *readUpTo(size: number): AsyncGenerator<Buffer> {
    let missing = size;
    while (missing > 0) {
      if (this.buffered.length === 0) {
        const next = await this.source.next();
        if (next.done) break;
        this.buffered = next.value;
      }
      const part = this.buffered.subarray(0, missing);
      this.buffered = this.buffered.subarray(part.length);
      missing -= part.length;
      yield part;
    }
    if (missing > 0 && missing !== Infinity) throw new Error('the archive ends too early');
  }
}
