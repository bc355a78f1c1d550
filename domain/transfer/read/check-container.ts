import { openFile } from '@/domain/transfer/source/open-file';
import { toUtf8 } from '@/domain/transfer/source/to-utf8';

/**
 * Reads a compressed or transcoded file to its end and keeps nothing: damage in the middle of one stops the reading for
 * good, and is to be known before anything is written. Of a plain UTF-8 file no damage goes beyond its lines, so there is
 * nothing to do. Throws as reading does.
 */
export async function checkContainer(path: string): Promise<void> {
  const file = await openFile(path);
  const { chunks, encoding } = await toUtf8(file.chunks);
  if (!file.isPacked && encoding === 'utf-8') return closeUnread(chunks);
  for await (const chunk of chunks) void chunk;
}

async function closeUnread(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  // A generator that was never asked has nothing to clean up; one that has begun closes the file.
  await iterator.next();
  await iterator.return?.();
}
