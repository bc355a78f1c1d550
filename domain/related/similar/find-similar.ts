import type { Tx } from '@/db/transaction';
import { publicSql } from '@/domain/articles/visibility';
import { findSimilarCandidates } from './find-candidates';
import type { Comparable, Placed } from '@/domain/related/keywords/comparable';
import { selectNearest, rankSimilar, type Ranking } from './rank-similar';
import { unpackTermWeights } from '@/domain/related/keywords/term-weights';
import { toStoredTermWeights } from '@/domain/related/keywords/term-weights-store';

export type SimilarArticle = Comparable & { articleId: string };

/** Number of the most similar that are checked for visibility. */
const MAX_CHECKED = 150;

/**
 * The public articles most similar to this one, best first, without those that an editor excluded. Considers a bounded
 * number, however many there are.
 */
export async function findSimilar(tx: Tx, own: Comparable, limit: number, now: Date): Promise<Ranking<SimilarArticle>> {
  const nearest = selectNearest(
    own,
    await readCandidateTermWeights(tx, await findSimilarCandidates(tx, own)),
    MAX_CHECKED,
  );
  return rankSimilar(
    own,
    await readPublicArticles(
      tx,
      own.doc,
      nearest.map(({ doc }) => doc),
      now,
    ),
    limit,
  );
}

type AggregatedRow = {
  docs: number[] | null;
  times: number[] | null;
  lengths: number[] | null;
  vectors: Uint8Array | null;
};

/** Aggregated into one row: reading hundreds of rows would take longer than everything else. */
async function readCandidateTermWeights(tx: Tx, wanted: number[]): Promise<Placed[]> {
  const [row] = await tx.$queryRaw<AggregatedRow[]>`
    SELECT array_agg(doc) AS docs, array_agg((extract(epoch FROM published_at) * 1000)::float8) AS times, array_agg(length(vector)) AS lengths,
      string_agg(vector, '') AS vectors
    FROM related_vector WHERE doc = ANY (${wanted}::int[])`;
  const { docs, times, lengths, vectors } = row ?? {};
  let end = 0;
  return (docs ?? []).map((doc, index) => {
    const from = end;
    end += lengths?.[index] ?? 0;
    return {
      doc,
      publishedAt: times?.[index] ?? 0,
      vector: unpackTermWeights(vectors?.subarray(from, end) ?? new Uint8Array(0)),
    };
  });
}

type Row = Parameters<typeof toStoredTermWeights>[0] & { section_id: string | null };

/** Those that are public and not excluded by an editor. */
async function readPublicArticles(tx: Tx, ownDoc: number, docs: number[], now: Date): Promise<SimilarArticle[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT v.doc, v.article_id, v.vector, v.published_at, v.bands, v.title_terms, v.title_length, a.section_id
    FROM related_vector v JOIN article a ON a.id = v.article_id
    WHERE v.doc = ANY (${docs}::int[]) AND ${publicSql(now)}
      AND NOT EXISTS (SELECT 1 FROM related_pin p JOIN article own ON own.id = p.article_id
        WHERE own.ordinal = ${ownDoc} AND p.related_id = a.id AND p.kind = 'EXCLUDE')`;
  return rows.map((row) => toStoredTermWeights(row, row.section_id));
}
