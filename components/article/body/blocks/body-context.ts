import type { ArticleCardView } from '@/domain/articles/types';
import type { ClipView, ImageView } from '@/domain/media/types';
import type { DateStyle } from '@/lib/dates/regions';

/** What the blocks of a body need besides their own words. What they name and is not here is left out. */
export type BodyContext = {
  images: Record<string, ImageView>;
  clips: Record<string, ClipView>;
  linkedArticles: Record<string, ArticleCardView>;
  /** How the site writes dates and digits. */
  dates: DateStyle;
};

/** How wide the text is, and so its pictures. */
export const BODY_SIZES = '(min-width: 720px) 680px, 100vw';
