import type { Tx } from '@/db/transaction';

/** Why an article stands in a related list; the page says it in words. */
export type RelatedReason = 'pin' | 'thread' | 'topics' | 'terms' | 'section' | 'latest' | 'source';

/** One article of a computed list. */
export type ScoredArticle = {
  relatedId: string;
  score: number;
  reason: Exclude<RelatedReason, 'pin' | 'source'>;
  detail: string[];
};

/**
 * What computes related lists. An engine proposes public articles alone, best first, `limit` at most, and never the
 * article itself; what editors pinned or excluded is laid over its answer by others.
 */
export type RelatedEngine = { rank(tx: Tx, articleId: string, limit: number, now: Date): Promise<ScoredArticle[]> };
