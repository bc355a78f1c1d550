import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';
import type { CollectionStatistics } from './keywords';

/** The term that counts the articles themselves. */
export const ALL_ARTICLES_TERM = 0;

type Row = { term: number; df: number };

/** The newest pending counts are read as well: with few articles each one matters. */
const PENDING_READ = 100;
const MERGE_BATCH = 500;

/** Reads how common these terms are. */
export async function readCollectionStatistics(tx: Tx, terms: Iterable<number>): Promise<CollectionStatistics> {
  const wanted = [ALL_ARTICLES_TERM, ...terms];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT term, sum(df)::int AS df FROM (
      SELECT term, df FROM related_term WHERE term = ANY (${wanted}::int[])
      UNION ALL
      SELECT term, 1 FROM (SELECT terms FROM related_new_terms ORDER BY id DESC LIMIT ${PENDING_READ}) AS waiting, unnest(waiting.terms) AS term
      WHERE term = ANY (${wanted}::int[])
    ) AS known GROUP BY term`;
  return toCollectionStatistics(rows);
}

/**
 * Counts one more article with these terms. Appended as a pending count and added up later (mergeTermCounts): all
 * articles share common words, so that updating their rows would serialize all writers.
 */
export async function addDocument(tx: Tx, terms: Iterable<number>): Promise<CollectionStatistics> {
  const allTerms = [ALL_ARTICLES_TERM, ...terms];
  await tx.$executeRaw`INSERT INTO related_new_terms (terms) VALUES (${allTerms}::int[])`;
  return readCollectionStatistics(tx, allTerms);
}

/** Adds up pending counts, some hundred articles at a time, in a fixed order, so that two processes cannot deadlock. */
export async function mergeTermCounts(): Promise<void> {
  let added: number;
  do {
    added = await getDb().$executeRaw`
      WITH taken AS (
        DELETE FROM related_new_terms WHERE id IN (SELECT id FROM related_new_terms ORDER BY id LIMIT ${MERGE_BATCH} FOR UPDATE SKIP LOCKED)
        RETURNING terms
      )
      INSERT INTO related_term AS known (term, df)
      SELECT term, count(*)::int FROM taken, unnest(terms) AS term GROUP BY term ORDER BY term
      ON CONFLICT (term) DO UPDATE SET df = known.df + EXCLUDED.df`;
  } while (added > 0);
}

/** A term without a count occurs in the current text alone. */
function toCollectionStatistics(rows: Row[]): CollectionStatistics {
  const documentFrequencies = new Map(rows.map(({ term, df }) => [term, df]));
  return {
    documentCount: documentFrequencies.get(ALL_ARTICLES_TERM) ?? 0,
    documentFrequency: (term) => documentFrequencies.get(term) ?? 1,
  };
}
