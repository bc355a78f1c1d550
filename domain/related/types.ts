import type { ArticleCardView } from '@/domain/articles/types';
import type { RelatedReason } from './engines/engine';

export type { RelatedReason };

/** One entry of a related list. `article` is null for an imported headline whose article does not exist (yet). */
export type RelatedItem = {
  article: ArticleCardView | null;
  headline: string;
  reason: RelatedReason;
  /** Details of the reason: the thread's title, topic names, shared keywords. */
  detail: string[];
  score: number;
};
