import type { RankedQuery } from './features';

/**
 * The weight of each feature, in the order of `FEATURES`, for sentences and for lists of names and nouns. Fitted to
 * judged queries of both kinds by maximum likelihood, with cross-validation (docs/decisions/0010-search-index.md).
 */
const SENTENCE_WEIGHTS = [8.6, 0, 0, 1.3, 4.4, 3.4, 1.5, 2, 1.6, 10.4, 4.5, 2.4, 4.9, 1];
const LIST_WEIGHTS = [10.8, 0, 0, 2.8, 4.4, 3.4, 1.5, 2, 1.6, 2, 4.5, 2.4, 4.9, 1];

/**
 * Recent news ranks a little higher, but an exact old match must still win: at most this much, while a query can earn
 * about 40.
 */
const MAX_FRESHNESS_SCORE = 0.6;
const FRESH_DAYS = 30;
const DAY_MS = 86_400_000;

/** A document's score: its weighted features plus a small bonus for being recent. */
export function scoreFeatures(query: Pick<RankedQuery, 'isList'>, features: number[], ageMs: number): number {
  const weights = query.isList ? LIST_WEIGHTS : SENTENCE_WEIGHTS;
  const relevance = features.reduce((sum, feature, index) => sum + feature * (weights[index] ?? 0), 0);
  const age = Math.max(0, ageMs) / DAY_MS;
  return relevance + MAX_FRESHNESS_SCORE * (FRESH_DAYS / (FRESH_DAYS + age));
}
