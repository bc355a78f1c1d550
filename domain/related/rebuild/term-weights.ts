import { setImmediate } from 'node:timers/promises';
import { inTransaction } from '@/db/transaction';
import { oneAtATime, readPublishedBatch, YIELD_EVERY } from './batches';
import { loadCollectionStatistics } from './document-counts';
import { type RebuildProgress, saveState } from './state';
import type { CollectionStatistics } from '@/domain/related/keywords/keywords';
import {
  insertTermWeights,
  type ArticleSource,
  type TermWeightsRow,
  termWeightsRow,
} from '@/domain/related/keywords/term-weights-store';

/**
 * A word of one article that stayed unique for this long was a typing error or an isolated name; a newer one may still
 * recur.
 */
const RECENT_MS = 30 * 86_400_000;

/** Analyses every article after an ordinal with the counted frequencies, and stores the keywords. */
export async function writeAllTermWeights(from: number, last: number, onProgress: RebuildProgress): Promise<void> {
  const statistics = await loadCollectionStatistics();
  const store = oneAtATime();
  let done = 0;
  for (let after = from; ;) {
    const rows = await readPublishedBatch(after, 1);
    const end = rows.at(-1);
    if (!end) break;
    after = end.ordinal;
    const vectors: TermWeightsRow[] = [];
    for (const row of rows) {
      vectors.push(termWeightsRow(row, isRecent(row) ? withUnseenTerms(statistics) : statistics));
      if (vectors.length % YIELD_EVERY === 0) await setImmediate();
    }
    await store(() =>
      inTransaction(async (tx) => {
        await insertTermWeights(tx, vectors);
        await saveState(tx, 'terms', end.ordinal);
      }),
    );
    done += rows.length;
    onProgress(done, 'terms', last - from);
  }
  await store(() => Promise.resolve());
  await inTransaction((tx) => saveState(tx, 'lists', 0));
}

function isRecent({ publishedAt }: ArticleSource): boolean {
  return publishedAt.getTime() > Date.now() - RECENT_MS;
}

function withUnseenTerms({ documentCount, documentFrequency }: CollectionStatistics): CollectionStatistics {
  return { documentCount, documentFrequency: (term) => Math.max(1, documentFrequency(term)) };
}
