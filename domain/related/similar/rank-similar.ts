import { linkLogOdds } from './link-model';
import type { Comparable, Placed, Similar } from '@/domain/related/keywords/comparable';
import { TermWeightTable } from '@/domain/related/keywords/term-weights';

export type Ranking<T extends Comparable> = {
  best: Similar<T>[];
  /** Left out as near-duplicates of the article itself or of a better one. */
  nearDuplicates: T[];
};

const DAY_MS = 86_400_000;
/** The weight of older articles halves in three weeks, but never falls below the floor. */
const HALF_LIFE_DAYS = 21;
const DECAY_FLOOR = 0.4;
/** A newer article is seldom background of an older one. */
const NEWER_WEIGHT = 0.5;
/** A lower similarity is chance. */
export const MIN_COSINE = 0.03;
/** Number of the nearest that are reranked by the link model. */
export const POOL_SIZE = 100;
/** Two of sixteen equal bands mean that more than half of the shingles are the same. */
const MIN_SHARED_BANDS = 2;

/**
 * The candidates most similar to an article, best first: preselected by the cosine of their keywords and nearness in
 * time, then ordered by how likely an editor would link to them, without near-duplicates of the article or of a better
 * one.
 */
export function rankSimilar<T extends Comparable>(own: Comparable, candidates: Iterable<T>, limit: number): Ranking<T> {
  const weights = new TermWeightTable(own.vector);
  const pool = compareAll(own, weights, candidates).slice(0, POOL_SIZE);
  const reranked = pool.map((entry) => ({ entry, value: linkLogOdds(own, weights, entry) }));
  // Ties go to the newer document, so that the order is stable.
  reranked.sort((a, b) => b.value - a.value || b.entry.candidate.doc - a.entry.candidate.doc);
  return removeNearDuplicates(
    own,
    reranked.map(({ entry }) => entry),
    limit,
  );
}

/** The preselection alone: no reranking, near-duplicates included. */
export function selectNearest<T extends Placed>(own: Placed, candidates: Iterable<T>, limit: number): T[] {
  return compareAll(own, new TermWeightTable(own.vector), candidates)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

function compareAll<T extends Placed>(own: Placed, weights: TermWeightTable, candidates: Iterable<T>): Similar<T>[] {
  const compared: Similar<T>[] = [];
  for (const candidate of candidates) {
    const cosine = candidate.doc === own.doc ? 0 : weights.cosine(candidate.vector);
    if (cosine >= MIN_COSINE)
      compared.push({ candidate, cosine, score: cosine * timeDecay(own.publishedAt, candidate.publishedAt) });
  }
  return compared.sort((a, b) => b.score - a.score || b.candidate.doc - a.candidate.doc);
}

/** The factor for the distance in time between two articles. */
export function timeDecay(own: number, other: number): number {
  const days = (own - other) / DAY_MS;
  const share = DECAY_FLOOR + (1 - DECAY_FLOOR) * 0.5 ** (Math.abs(days) / HALF_LIFE_DAYS);
  return days < 0 ? share * NEWER_WEIGHT : share;
}

function removeNearDuplicates<T extends Comparable>(own: Comparable, ranked: Similar<T>[], limit: number): Ranking<T> {
  const filter = new DuplicateFilter();
  filter.add(own.bands);
  const ranking: Ranking<T> = { best: [], nearDuplicates: [] };
  for (const entry of ranked) {
    const { bands } = entry.candidate;
    if (filter.hasNearDuplicate(bands)) {
      ranking.nearDuplicates.push(entry.candidate);
    } else if (ranking.best.length < limit) {
      filter.add(bands);
      ranking.best.push(entry);
    }
  }
  return ranking;
}

/** Finds near-duplicates among texts by their bands. */
class DuplicateFilter {
  private readonly textsOf = new Map<number, number[]>();
  private count = 0;

  add(bands: readonly number[]): void {
    this.count += 1;
    for (const band of bands) {
      const texts = this.textsOf.get(band);
      if (texts) texts.push(this.count);
      else this.textsOf.set(band, [this.count]);
    }
  }

  hasNearDuplicate(bands: readonly number[]): boolean {
    const shared: number[] = [];
    for (const band of bands) for (const text of this.textsOf.get(band) ?? []) shared[text] = (shared[text] ?? 0) + 1;
    return shared.some((count) => count >= MIN_SHARED_BANDS);
  }
}
