import { TermWeights, type Vector } from './vector';

/** One article among which the most alike are sought. */
export type Comparable = { doc: number; publishedAt: number; vector: Vector; bands: readonly number[] };

export type Similar<T extends Comparable> = { candidate: T; score: number };

export type Ranking<T extends Comparable> = {
  best: Similar<T>[];
  /** Left out because they are nearly the article's own text, or that of a better one. */
  copies: T[];
};

const DAY_MS = 86_400_000;
/** Interest in older articles halves in three weeks, but never falls below the floor. */
const HALF_LIFE_DAYS = 21;
const DECAY_FLOOR = 0.4;
/** What came out after the article is seldom its background. */
const NEWER_SHARE = 0.5;
/** Less than this in common is chance. */
export const LEAST_COSINE = 0.03;
/** How many of the first are looked at twice. */
const POOL = 60;
/** The first few say what the subject is: what they too resemble gains a little. */
const FEW = 5;
const AGREEMENT = 0.1;
/** Two of sixteen bands in common: more than half of the shingles are the same. */
const SAME_BANDS = 2;

/**
 * The candidates most like an article, best first: cosine of telling terms, the nearer in time the better; none that is
 * nearly the article's own text or that of a better one.
 */
export function rankSimilar<T extends Comparable>(own: Comparable, candidates: Iterable<T>, limit: number): Ranking<T> {
  return withoutCopies(own, withAgreement(own, compareAll(own, candidates).slice(0, POOL)).sort(byScore), limit);
}

/** The same without a second look, and with copies: a first choice among many. */
export function nearest<T extends Comparable>(own: Comparable, candidates: Iterable<T>, limit: number): T[] {
  return compareAll(own, candidates).slice(0, limit).map(({ candidate }) => candidate);
}

function compareAll<T extends Comparable>(own: Comparable, candidates: Iterable<T>): Similar<T>[] {
  const weights = new TermWeights(own.vector);
  const compared: Similar<T>[] = [];
  for (const candidate of candidates) {
    const likeness = candidate.doc === own.doc ? 0 : weights.cosine(candidate.vector);
    if (likeness >= LEAST_COSINE) compared.push({ candidate, score: likeness * decay(own.publishedAt, candidate.publishedAt) });
  }
  return compared.sort(byScore);
}

/** How much an article of one time is worth to one of another. */
export function decay(own: number, other: number): number {
  const days = (own - other) / DAY_MS;
  const share = DECAY_FLOOR + (1 - DECAY_FLOOR) * 0.5 ** (Math.abs(days) / HALF_LIFE_DAYS);
  return days < 0 ? share * NEWER_SHARE : share;
}

function withAgreement<T extends Comparable>(own: Comparable, pool: Similar<T>[]): Similar<T>[] {
  const few = pool.slice(0, FEW).map(({ candidate, score }) => ({ doc: candidate.doc, score, weights: new TermWeights(candidate.vector) }));
  const total = few.reduce((sum, { score }) => sum + score, 0);
  return pool.map(({ candidate, score }) => {
    const agreed = few.reduce((sum, one) => sum + (one.doc === candidate.doc ? 0 : (one.score / total) * one.weights.cosine(candidate.vector)), 0);
    return { candidate, score: score + AGREEMENT * agreed * decay(own.publishedAt, candidate.publishedAt) };
  });
}

function withoutCopies<T extends Comparable>(own: Comparable, ranked: Similar<T>[], limit: number): Ranking<T> {
  const seen = [new Set(own.bands)];
  const ranking: Ranking<T> = { best: [], copies: [] };
  for (const entry of ranked) {
    const { bands } = entry.candidate;
    if (seen.some((others) => bands.filter((band) => others.has(band)).length >= SAME_BANDS)) {
      ranking.copies.push(entry.candidate);
    } else if (ranking.best.length < limit) {
      seen.push(new Set(bands));
      ranking.best.push(entry);
    }
  }
  return ranking;
}

/** Ties by the newer document, so that the order is one. */
function byScore<T extends Comparable>(a: Similar<T>, b: Similar<T>): number {
  return b.score - a.score || b.candidate.doc - a.candidate.doc;
}
