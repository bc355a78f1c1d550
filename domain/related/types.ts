import type { ArticleCardView } from '@/domain/articles/types';
import type { RelatedReason } from './engines/engine';

export type { RelatedReason };

/** One entry of a related list. `article` is null for an imported headline whose article is not here (yet). */
export type RelatedItem = {
  article: ArticleCardView | null;
  headline: string;
  reason: RelatedReason;
  /** What the reason names: the thread's title, topic names, telling words. */
  detail: string[];
  score: number;
};
