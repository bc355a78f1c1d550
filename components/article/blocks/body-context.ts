import type { ArticleCardView } from '@/domain/articles/types';
import type { ClipView, ImageView } from '@/domain/media/types';

/** What the blocks of a body need besides their own words. What they name and is not here is left out. */
export type BodyContext = {
  images: Record<string, ImageView>;
  clips: Record<string, ClipView>;
  linkedArticles: Record<string, ArticleCardView>;
  /** Writes a date the way the site does. */
  formatDate: (at: Date) => string;
};

/** How wide the text is, and so its pictures. */
export const BODY_SIZES = '(min-width: 720px) 680px, 100vw';
