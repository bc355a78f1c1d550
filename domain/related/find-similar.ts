import type { Tx } from '@/db/transaction';
import { publicSql } from '@/domain/articles/visibility';
import { readRarity } from './frequencies';
import { lookupKeys } from './lookup-keys';
import { type Comparable, nearest, rankSimilar, type Ranking } from './rank-similar';
import { toStoredVector } from './vector-store';

export type SimilarArticle = Comparable & { articleId: string };

/** The safety net under the expected numbers: never more rows than this. */
const MAX_CANDIDATES = 6_000;
/** So many of the most alike are asked whether the public may see them. */
const ASKED = 150;

type Row = { doc: number; article_id: string; vector: Uint8Array<ArrayBuffer>; published_at: Date; bands: number[]; title_terms: number[]; title_length: number };

/** Public articles most like this one, best first, never one that an editor excluded. Looks at a bounded number, however many there are. */
export async function findSimilar(tx: Tx, own: Comparable, limit: number, now: Date): Promise<Ranking<SimilarArticle>> {
  const [rarity, months] = await Promise.all([readRarity(tx, own.vector.terms), countMonths(tx)]);
  const keys = lookupKeys(own.vector.terms, new Date(own.publishedAt), rarity, months);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT doc, article_id, vector, published_at, bands, title_terms, title_length FROM related_vector
    WHERE keys && ${keys}::int[] AND doc <> ${own.doc} LIMIT ${MAX_CANDIDATES}`;
  const candidates = nearest(own, rows.map((row): SimilarArticle => toStoredVector(row, null)), ASKED);
  const shown = await whichArePublic(tx, own.doc, candidates.map(({ articleId }) => articleId), now);
  const visible = candidates.flatMap((candidate) => {
    const sectionId = shown.get(candidate.articleId);
    return sectionId === undefined ? [] : { ...candidate, sectionId };
  });
  return rankSimilar(own, visible, limit);
}

/** Over how many months the published articles are spread: two looks at an index. */
async function countMonths(tx: Tx): Promise<number> {
  const [span] = await tx.$queryRaw<{ months: number }[]>`
    SELECT coalesce(extract(epoch FROM max(published_at) - min(published_at)) / 2629800, 0)::float AS months
    FROM article WHERE status = 'PUBLISHED'`;
  return Math.max(1, span?.months ?? 1);
}

/** Those that the public may see and no editor excluded, with the section of each. */
async function whichArePublic(tx: Tx, ownDoc: number, ids: string[], now: Date): Promise<Map<string, string | null>> {
  const rows = await tx.$queryRaw<{ id: string; section_id: string | null }[]>`
    SELECT a.id, a.section_id FROM article a WHERE a.id = ANY (${ids}::uuid[]) AND ${publicSql(now)}
      AND NOT EXISTS (SELECT 1 FROM related_pin p JOIN article own ON own.id = p.article_id
        WHERE own.ordinal = ${ownDoc} AND p.related_id = a.id AND p.kind = 'EXCLUDE')`;
  return new Map(rows.map(({ id, section_id }) => [id, section_id]));
}
