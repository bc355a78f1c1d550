import { basename } from 'node:path';
import { inTransaction, type Tx } from '@/db/transaction';
import { maintainSearchIndex } from '@/domain/search/index/maintain';
import { indexInBulk } from '@/domain/search/index/bulk-index';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { loadItems, type Progress, type SaveRecords } from './load/load-items';
import { saveBatch } from './load/save-batch';
import { canTransfer } from './policy';
import { checkReadable, openImport, UnreadableFile, type OpenedImport } from './read/read-file';
import type { ImportCounts, ReadItem } from './record/types';

export type ImportOptions = {
  /** Reject the whole file for one bad record, leaving the database unchanged. */
  strict?: boolean;
  /** Called for every record that is left out. */
  onRefused?: (line: number, why: string) => void;
  /** Called now and then; `share` is 0 to 1. */
  onProgress?: (progress: Progress) => void;
};
export type ImportRefusal = 'forbidden' | 'unknown-format' | 'unreadable' | 'bad-records';

const WHOLE_FILE_TIMEOUT_MS = 24 * 60 * 60 * 1000;

/**
 * Imports one file of any known format. Streams it and saves in batches; may be repeated, since unchanged records are
 * skipped. Rejects with `forbidden`; `unknown-format` (not a text, or of no known kind); `unreadable` (missing, or
 * damaged as a whole, which is detected before anything is written); `bad-records` (strict only). Nothing of a
 * rejected file is imported.
 */
export async function importFile(
  actor: Actor,
  path: string,
  options: ImportOptions = {},
): Promise<Result<ImportCounts, ImportRefusal>> {
  if (!canTransfer(actor)) return refuse('forbidden');
  const now = new Date();
  try {
    return await (options.strict ? importInOneTransaction : importInBatches)(
      { actor, file: basename(path) },
      path,
      now,
      options,
    );
  } catch (error) {
    if (error instanceof UnreadableFile)
      return refuse(error.isUnknown ? 'unknown-format' : 'unreadable', error.message);
    throw error;
  }
}

type Origin = { actor: Actor; file: string };
type Outcome = Promise<Result<ImportCounts, ImportRefusal>>;

async function importInBatches(origin: Origin, path: string, now: Date, options: ImportOptions): Outcome {
  const opened = await openImport(path, now);
  await checkReadable(path);
  const index = indexInBulk();
  const save: SaveRecords = async (records) => {
    const counts = await inTransaction((tx) => saveBatch(tx, origin, records));
    await index.saved(records.length);
    return counts;
  };
  try {
    return ok(await loadItems(opened, save, options));
  } finally {
    await index.finish();
  }
}

/** Reads the file twice: first to validate every record, then to save them in a single transaction. */
async function importInOneTransaction(origin: Origin, path: string, now: Date, options: ImportOptions): Outcome {
  const bad = await countBad((await openImport(path, now)).items, options);
  if (bad > 0) return refuse('bad-records', `${bad} bad ${bad === 1 ? 'record' : 'records'}: nothing was imported`);
  const load = async (tx: Tx) =>
    loadItems(assertAllGood(await openImport(path, now)), (records) => saveBatch(tx, origin, records), options);
  const counts = await inTransaction(load, { timeout: WHOLE_FILE_TIMEOUT_MS });
  await maintainSearchIndex({ all: true });
  return ok(counts);
}

async function countBad(items: AsyncGenerator<ReadItem>, { onRefused }: ImportOptions): Promise<number> {
  let bad = 0;
  for await (const item of items) {
    if (item.ok) continue;
    bad += 1;
    onRefused?.(item.line, item.why);
  }
  return bad;
}

/** The file may have changed since it was validated. */
function assertAllGood(opened: OpenedImport): OpenedImport {
  return { ...opened, items: throwOnBad(opened.items) };
}

async function* throwOnBad(items: AsyncGenerator<ReadItem>): AsyncGenerator<ReadItem> {
  for await (const item of items) {
    if (!item.ok) throw new UnreadableFile(`the file changed while it was read (line ${item.line}: ${item.why})`);
    yield item;
  }
}
