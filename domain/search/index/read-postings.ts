import { Prisma } from '@/db/generated/client';
import { readForSearch } from '@/db/search-reads';
import type { Tx } from '@/db/transaction';

export type RequestedTerm = { key: number; weight: number };
export type TermPostings = { key: number; df: number; docs: Uint8Array };
export type ReadPostings = { lists: TermPostings[]; pending: number[] };

/** Entries read for one query; beyond it the least promising lists stay unread. */
const POSTINGS_BUDGET = 400_000;
const MAX_PENDING = 300;

export type Reading = {
  budget?: number;
  /** Keys that pending documents are found by; defaults to all wanted keys. */
  pendingKeys?: number[];
  /** Reads inside this transaction instead of on search's own connection. */
  tx?: Tx;
};

type Row = { kind: number; term: number; df: number; docs: Uint8Array | null };

/**
 * Reads the packed lists of some terms, most promising first (rare terms and heavy weights), and the pending documents
 * that contain any of them. One statement, so that a document being packed meanwhile appears in one of the two.
 */
export async function readPostings(
  wanted: RequestedTerm[],
  documents: number,
  { budget = POSTINGS_BUDGET, pendingKeys, tx }: Reading = {},
): Promise<ReadPostings> {
  const keys = wanted.map(({ key }) => key);
  const pendingTerms = pendingKeys ?? keys;
  const weights = wanted.map(({ weight }) => weight);
  const query = Prisma.sql`
    WITH wanted AS (SELECT * FROM unnest(${keys}::int[], ${weights}::float8[]) AS row (term, weight)),
    found AS (
      SELECT list.term, segment, level, count, docs, weight, (sum(count) OVER (PARTITION BY list.term))::float8 AS df
      FROM wanted JOIN search_posting AS list ON list.term = wanted.term
    ),
    ordered AS (
      SELECT *, sum(count) OVER (
        ORDER BY weight * ln(1 + ${documents}::float8 / df) * (4 - level) DESC, segment DESC, term, level
      ) - count AS before FROM found
    )
    (SELECT 0 AS kind, term, df, docs FROM ordered WHERE before < ${budget}::bigint ORDER BY segment DESC)
    UNION ALL
    (SELECT 1, doc, 0, NULL FROM search_pending AS pending WHERE terms && ${pendingTerms}::int[]
     ORDER BY (SELECT sum(weight) FROM wanted WHERE term = ANY(${pendingTerms}::int[]) AND term = ANY(pending.terms)) DESC, doc DESC LIMIT ${MAX_PENDING}::int)`;
  const rows = tx
    ? await tx.$queryRaw<Row[]>(query)
    : await readForSearch<Row>({ name: 'search-lists', text: query.text, values: query.values });
  const lists: TermPostings[] = [];
  const pending: number[] = [];
  for (const { kind, term, df, docs } of rows) {
    if (kind === 1) pending.push(term);
    else if (docs) lists.push({ key: term, df, docs });
  }
  return { lists, pending };
}

/** The number of documents of each term; terms without any are missing. */
export async function readDocumentFrequencies(keys: number[]): Promise<Map<number, number>> {
  const query = Prisma.sql`SELECT term, sum(count)::float8 AS df FROM search_posting WHERE term = ANY(${keys}::int[]) GROUP BY term`;
  const rows = await readForSearch<{ term: number; df: number }>({
    name: 'search-frequencies',
    text: query.text,
    values: query.values,
  });
  return new Map(rows.map(({ term, df }) => [term, df]));
}

let cachedCount = { count: 0, at: 0 };
const CACHE_MS = 30_000;

/** The approximate number of documents. */
export async function countDocuments(): Promise<number> {
  if (performance.now() - cachedCount.at < CACHE_MS && cachedCount.count > 0) return cachedCount.count;
  const rows = await readForSearch<{ count: number }>({
    text: 'SELECT coalesce(sum(doc_count), 0)::float8 AS count FROM search_segment',
  });
  cachedCount = { count: Math.max(1, rows[0]?.count ?? 0), at: performance.now() };
  return cachedCount.count;
}
