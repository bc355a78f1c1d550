import { inTransaction } from '@/db/transaction';
import { indexInBulk } from '@/domain/search/index/bulk-index';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { generateArticle } from './generate/article';
import { loadItems, type Progress, type SaveRecords } from './load/load-items';
import { saveBatch } from './load/save-batch';
import { canTransfer } from './policy';
import { parseJsonRecord } from './record/json-record';
import type { ImportCounts, ReadItem } from './record/types';

export type GenerateOptions = { count: number; seed: string; onProgress?: (progress: Progress) => void };

/** Imports generated articles for load tests; the same seed again changes nothing. Administrators only. */
export async function loadGeneratedArticles(
  actor: Actor,
  { count, seed, onProgress }: GenerateOptions,
): Promise<Result<ImportCounts, 'forbidden'>> {
  if (!canTransfer(actor)) return refuse('forbidden');
  let made = 0;
  const items = generatedItems(seed, count, () => (made += 1));
  const opened = { format: 'generated', encoding: 'utf-8', items, progress: () => (count === 0 ? 1 : made / count) };
  const origin = { actor, file: `generated with seed ${seed}` };
  const index = indexInBulk();
  const save: SaveRecords = async (records) => {
    const counts = await inTransaction((tx) => saveBatch(tx, origin, records));
    await index.saved(records.length);
    return counts;
  };
  const counts = await loadItems(opened, save, onProgress ? { onProgress } : {});
  await index.finish();
  return ok(counts);
}

/** The generated articles as JSON Lines. */
export function* generatedLines({ count, seed }: { count: number; seed: string }): Generator<string> {
  for (let index = 0; index < count; index += 1) yield `${JSON.stringify(generateArticle(seed, index))}\n`;
}

async function* generatedItems(seed: string, count: number, onMade: () => void): AsyncGenerator<ReadItem> {
  const now = new Date();
  for (let index = 0; index < count; index += 1) {
    const record = parseJsonRecord(generateArticle(seed, index), now);
    onMade();
    yield record.ok
      ? { ok: true, line: index + 1, record: record.value }
      : { ok: false, line: index + 1, why: record.detail ?? '' };
  }
}
