import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { canTransfer } from '../policy';
import { lastOrdinal, readArticles } from './read-articles';
import { toRecord } from './to-record';

export type ExportOptions = {
  /** Drafts and withdrawn articles too. */
  all?: boolean;
  /** `share` 0..1. */
  onProgress?: (share: number, count: number) => void;
};

/**
 * Exports articles as JSON Lines to a file that appears only when complete; gzipped when its name ends in `.gz`.
 * Returns how many. Rejects with `forbidden`; `unwritable`.
 */
export async function exportFile(
  actor: Actor,
  path: string,
  options: ExportOptions = {},
): Promise<Result<number, 'forbidden' | 'unwritable'>> {
  if (!canTransfer(actor)) return refuse('forbidden');
  const unfinished = `${path}.part`;
  const counts = { articles: 0 };
  const packing = path.endsWith('.gz') ? [createGzip()] : [];
  try {
    await pipeline([Readable.from(lines(options, counts)), ...packing, createWriteStream(unfinished)]);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof Error && 'syscall' in error) return refuse('unwritable', error.message);
    throw error;
  }
  return ok(counts.articles);
}

async function* lines(
  { all = false, onProgress }: ExportOptions,
  counts: { articles: number },
): AsyncGenerator<string> {
  const last = await lastOrdinal();
  for await (const row of readArticles({ all, now: new Date() })) {
    counts.articles += 1;
    yield `${JSON.stringify(toRecord(row))}\n`;
    onProgress?.(row.ordinal / last, counts.articles);
  }
}
