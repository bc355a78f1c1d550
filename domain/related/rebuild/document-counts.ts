import { setImmediate } from 'node:timers/promises';
import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { ALL_ARTICLES_TERM } from '@/domain/related/keywords/document-frequencies';
import { readPublishedBatch, YIELD_EVERY } from './batches';
import { type RebuildProgress, saveState } from './state';
import { countMentions, type CollectionStatistics } from '@/domain/related/keywords/keywords';

/** Frequencies come from a sample of at most this many articles, spread over all: more would not be more accurate. */
const SAMPLE_SIZE = 100_000;

/** Counts the articles with each term; terms of a single article are not stored. */
export async function countTerms(last: number, onProgress: RebuildProgress): Promise<void> {
  const counts = new Map<number, number>();
  const step = Math.max(1, Math.floor(last / SAMPLE_SIZE));
  let counted = 0;
  for (let after = 0; ;) {
    const rows = await readPublishedBatch(after, step);
    const end = rows.at(-1);
    if (!end) break;
    for (const [index, row] of rows.entries()) {
      for (const term of countMentions(row).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
      if (index % YIELD_EVERY === 0) await setImmediate();
    }
    counted += rows.length;
    after = end.ordinal;
    onProgress(counted, 'count', Math.ceil(last / step));
  }
  await replaceCounts(counts, counted, step);
}

async function replaceCounts(counts: Map<number, number>, counted: number, step: number): Promise<void> {
  const repeated = [...counts].filter(([, df]) => df > 1);
  await inTransaction(
    async (tx) => {
      await tx.$executeRaw`TRUNCATE related_term`;
      await tx.$executeRaw`DELETE FROM related_new_terms`;
      await insertCounts(tx, [[ALL_ARTICLES_TERM, counted * step]]);
      for (let from = 0; from < repeated.length; from += 50_000) {
        await insertCounts(
          tx,
          repeated.slice(from, from + 50_000).map(([term, df]) => [term, df * step]),
        );
      }
      await saveState(tx, 'terms', 0);
    },
    { timeout: 10 * 60_000 },
  );
}

async function insertCounts(tx: Tx, counts: [number, number][]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO related_term (term, df) SELECT * FROM unnest(${counts.map(([term]) => term)}::int[], ${counts.map(([, df]) => df)}::int[])`;
}

/** Loads all counted frequencies. */
export async function loadCollectionStatistics(): Promise<CollectionStatistics> {
  const counts = new Map<number, number>();
  for (let after: number | null = null; ;) {
    const rows: { term: number; df: number }[] = await getDb().relatedTerm.findMany({
      ...(after !== null && { where: { term: { gt: after } } }),
      orderBy: { term: 'asc' },
      take: 100_000,
    });
    for (const { term, df } of rows) counts.set(term, df);
    if (rows.length < 100_000) break;
    after = rows.at(-1)?.term ?? null;
  }
  const articles = counts.get(ALL_ARTICLES_TERM) ?? 0;
  // A term missing from a sample may still occur in some articles.
  const unknown = articles > SAMPLE_SIZE ? 1 : 0;
  return { documentCount: articles, documentFrequency: (term) => counts.get(term) ?? unknown };
}
