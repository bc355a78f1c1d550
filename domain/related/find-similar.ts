import type { Tx } from '@/db/transaction';
import { publicSql } from '@/domain/articles/visibility';
import { readRarity } from './frequencies';
import { lookupKeys } from './lookup-keys';
import { type Comparable, nearest, type Placed, rankSimilar, type Ranking } from './rank-similar';
import { unpackVector } from './vector';
import { toStoredVector } from './vector-store';

export type SimilarArticle = Comparable & { articleId: string };

/** The safety net under the expected numbers: never more rows than this. */
const MAX_CANDIDATES = 6_000;
/** So many of the most alike are asked whether the public may see them. */
const ASKED = 150;

/** Public articles most like this one, best first, never one that an editor excluded. Looks at a bounded number, however many there are. */
export async function findSimilar(tx: Tx, own: Comparable, limit: number, now: Date): Promise<Ranking<SimilarArticle>> {
  const [rarity, months] = await Promise.all([readRarity(tx, own.vector.terms), countMonths(tx)]);
  const keys = lookupKeys(own.vector.terms, new Date(own.publishedAt), rarity, months);
  const chosen = nearest(own, await readCandidates(tx, keys), ASKED);
  return rankSimilar(own, await readPublic(tx, own.doc, chosen.map(({ doc }) => doc), now), limit);
}

type Gathered = { docs: number[] | null; times: number[] | null; lengths: number[] | null; vectors: Uint8Array | null };

/** Thousands, as one row: reading a row of each would take longer than all else. */
async function readCandidates(tx: Tx, keys: number[]): Promise<Placed[]> {
  const [row] = await tx.$queryRaw<Gathered[]>`
    SELECT array_agg(doc) AS docs, array_agg((extract(epoch FROM published_at) * 1000)::float8) AS times, array_agg(length(vector)) AS lengths,
      string_agg(vector, '') AS vectors
    FROM related_vector WHERE doc = ANY (ARRAY(SELECT related_under_keys(${keys}::int[], ${MAX_CANDIDATES}::int)))`;
  const { docs, times, lengths, vectors } = row ?? {};
  let end = 0;
  return (docs ?? []).map((doc, index) => {
    const from = end;
    end += lengths?.[index] ?? 0;
    return { doc, publishedAt: times?.[index] ?? 0, vector: unpackVector(vectors?.subarray(from, end) ?? new Uint8Array(0)) };
  });
}

/** Over how many months the published articles are spread: two looks at an index. */
async function countMonths(tx: Tx): Promise<number> {
  const [span] = await tx.$queryRaw<{ months: number }[]>`
    SELECT coalesce(extract(epoch FROM max(published_at) - min(published_at)) / 2629800, 0)::float AS months
    FROM article WHERE status = 'PUBLISHED'`;
  return Math.max(1, span?.months ?? 1);
}

type Row = Parameters<typeof toStoredVector>[0] & { section_id: string | null };

/** Those that the public may see and no editor excluded. */
async function readPublic(tx: Tx, ownDoc: number, docs: number[], now: Date): Promise<SimilarArticle[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT v.doc, v.article_id, v.vector, v.published_at, v.bands, v.title_terms, v.title_length, a.section_id
    FROM related_vector v JOIN article a ON a.id = v.article_id
    WHERE v.doc = ANY (${docs}::int[]) AND ${publicSql(now)}
      AND NOT EXISTS (SELECT 1 FROM related_pin p JOIN article own ON own.id = p.article_id
        WHERE own.ordinal = ${ownDoc} AND p.related_id = a.id AND p.kind = 'EXCLUDE')`;
  return rows.map((row) => toStoredVector(row, row.section_id));
}
