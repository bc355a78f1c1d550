import { linkLogOdds } from './link-model';
import type { Comparable, Placed, Similar } from '@/domain/related/keywords/comparable';
import { TermWeightTable } from '@/domain/related/keywords/term-weights';

export type Ranking<T extends Comparable> = {
  best: Similar<T>[];
  /** Left out because they are nearly the article's own text, or that of a better one. */
  nearDuplicates: T[];
};

const DAY_MS = 86_400_000;
/** Interest in older articles halves in three weeks, but never falls below the floor. */
const HALF_LIFE_DAYS = 21;
const DECAY_FLOOR = 0.4;
/** What came out after the article is seldom its background. */
const NEWER_WEIGHT = 0.5;
/** Less than this in common is chance. */
export const MIN_COSINE = 0.03;
/** How many of the first are looked at closely. */
export const POOL_SIZE = 100;
/** Two of sixteen bands in common: more than half of the shingles are the same. */
const MIN_SHARED_BANDS = 2;

/**
 * The candidates most like an article, best first: chosen by the cosine of telling terms, the nearer in time the better,
 * then ordered by how likely an editor would link to them; none that is nearly the article's own text or that of a
 * better one.
 */
export function rankSimilar<T extends Comparable>(own: Comparable, candidates: Iterable<T>, limit: number): Ranking<T> {
  const weights = new TermWeightTable(own.vector);
  const pool = compareAll(own, weights, candidates).slice(0, POOL_SIZE);
  const reranked = pool.map((entry) => ({ entry, value: linkLogOdds(own, weights, entry) }));
  // Ties by the newer document, so that the order is one.
  reranked.sort((a, b) => b.value - a.value || b.entry.candidate.doc - a.entry.candidate.doc);
  return removeNearDuplicates(
    own,
    reranked.map(({ entry }) => entry),
    limit,
  );
}

/** The same without a second look, and with copies: a first choice among many. */
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

/** How much an article of one time is worth to one of another. */
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

/** Texts by their bands, to find one of which another is a copy. */
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
