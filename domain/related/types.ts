import type { ArticleCardView } from '@/domain/articles/types';

/** Why an article stands in a related list; the page says it in words. */
export type RelatedReason = 'pin' | 'thread' | 'topics' | 'terms' | 'section' | 'latest' | 'source';

/** One entry of a related list. `article` is null for an imported headline whose article is not here (yet). */
export type RelatedItem = {
  article: ArticleCardView | null;
  headline: string;
  reason: RelatedReason;
  /** What the reason names: the thread's title, topic names, telling words. */
  detail: string[];
  score: number;
};
