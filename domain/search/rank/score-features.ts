import type { RankedQuery } from './features';

/**
 * What each feature is worth, in the order of `FEATURES`, for a sentence and for a list of names and nouns. Fitted to
 * judged queries of both kinds by maximum likelihood, with cross-validation (docs/decisions: search ranking).
 */
const SENTENCE_WEIGHTS = [8.6, 0, 0, 1.3, 4.4, 3.4, 1.5, 2, 1.6, 10.4, 4.5, 2.4, 4.9, 1];
const LIST_WEIGHTS = [10.8, 0, 0, 2.8, 4.4, 3.4, 1.5, 2, 1.6, 2, 4.5, 2.4, 4.9, 1];

/** News grows old, but an exact old hit must still win: at most this much, against 40 or so that a query can earn. */
const MAX_FRESHNESS_SCORE = 0.6;
const FRESH_DAYS = 30;
const DAY_MS = 86_400_000;

/** How well a document answers a query: its features weighed, and a little for being recent. */
export function scoreFeatures(query: Pick<RankedQuery, 'isList'>, features: number[], ageMs: number): number {
  const weights = query.isList ? LIST_WEIGHTS : SENTENCE_WEIGHTS;
  const relevance = features.reduce((sum, feature, index) => sum + feature * (weights[index] ?? 0), 0);
  const age = Math.max(0, ageMs) / DAY_MS;
  return relevance + MAX_FRESHNESS_SCORE * (FRESH_DAYS / (FRESH_DAYS + age));
}
