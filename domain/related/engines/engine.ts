import type { Tx } from '@/db/transaction';

/** The reason an article is in a related list; the page shows it as text. */
export type RelatedReason = 'pin' | 'thread' | 'topics' | 'terms' | 'section' | 'latest' | 'source';

/** One article of a computed list. */
export type ScoredArticle = {
  relatedId: string;
  score: number;
  reason: Exclude<RelatedReason, 'pin' | 'source'>;
  detail: string[];
};

/**
 * Computes related lists. An engine returns public articles only, best first, at most `limit`, and never the article
 * itself. Pins and exclusions by editors are applied to its result elsewhere.
 */
export type RelatedEngine = { rank(tx: Tx, articleId: string, limit: number, now: Date): Promise<ScoredArticle[]> };
