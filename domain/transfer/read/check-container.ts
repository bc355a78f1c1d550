import { openFile } from '@/domain/transfer/source/open-file';
import { toUtf8 } from '@/domain/transfer/source/to-utf8';

/**
 * Reads a compressed or transcoded file to its end without keeping anything: damage in the middle would stop an import
 * halfway, so it must be detected before anything is written. In a plain UTF-8 file damage is limited to its lines, so
 * it is not read. Throws like reading does.
 */
export async function checkContainer(path: string): Promise<void> {
  const file = await openFile(path);
  const { chunks, encoding } = await toUtf8(file.chunks);
  if (!file.isPacked && encoding === 'utf-8') return closeUnread(chunks);
  for await (const chunk of chunks) void chunk;
}

async function closeUnread(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  // Starts the generator: one that never started would not close the file.
  await iterator.next();
  await iterator.return?.();
}
