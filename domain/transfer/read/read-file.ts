import { checkContainer } from './check-container';
import { detectFormat } from '@/domain/transfer/formats/detect';
import { SeenIds } from './seen-ids';
import { openFile } from '@/domain/transfer/source/open-file';
import { readLines } from '@/domain/transfer/source/read-lines';
import { toUtf8, UnreadableText } from '@/domain/transfer/source/to-utf8';
import type { ReadItem } from '@/domain/transfer/record/types';

export type OpenedImport = {
  format: string;
  encoding: string;
  /** The file's records in order; a repeated id counts as a bad record. */
  items: AsyncGenerator<ReadItem>;
  /** Share of the file read so far, 0..1. */
  progress: () => number;
};

/** A file that cannot be read, or not to its end. `message` says why. */
export class UnreadableFile extends Error {
  constructor(
    message: string,
    /** Whether the file is readable but of no known format. */
    readonly isUnknown = false,
  ) {
    super(message);
  }
}

/** Opens a file of any known format. Throws UnreadableFile, here or while its items are read. */
export async function openImport(path: string, now: Date): Promise<OpenedImport> {
  return withReadableErrors(async () => {
    const file = await openFile(path);
    const { chunks, encoding } = await toUtf8(file.chunks);
    const { format, lines } = await detectFormat(readLines(chunks));
    if (!format) throw new UnreadableFile('the file is none of the formats that can be imported', true);
    return {
      format: format.name,
      encoding,
      items: withoutRepeatedIds(format.read(lines, { now })),
      progress: file.progress,
    };
  });
}

/** Checks that a file can be read to its end, whatever its records contain. Throws UnreadableFile. */
export async function checkReadable(path: string): Promise<void> {
  await withReadableErrors(() => checkContainer(path));
}

async function* withoutRepeatedIds(items: AsyncGenerator<ReadItem>): AsyncGenerator<ReadItem> {
  const seen = new SeenIds();
  for (;;) {
    const next = await withReadableErrors(() => items.next());
    if (next.done) return;
    const item = next.value;
    const repeated = item.ok && !seen.add(item.record.externalId);
    yield repeated
      ? { ok: false, line: item.line, why: `the id «${item.record.externalId}» came before in this file` }
      : item;
  }
}

async function withReadableErrors<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableText) throw new UnreadableFile(error.message, error.atStart);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const known = KNOWN_ERRORS[code] ?? (code.startsWith('Z_') ? 'the compressed file is damaged' : undefined);
    throw known ? new UnreadableFile(known) : error;
  }
}

const KNOWN_ERRORS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
  EISDIR: 'it is a folder',
  Z_BUF_ERROR: 'the compressed file ends too early',
};
