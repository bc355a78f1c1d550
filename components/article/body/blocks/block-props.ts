import type { BlockOf, BlockType } from '@/domain/articles/document/types';
import type { ArticleCardView } from '@/domain/articles/types';
import type { ClipView, ImageView } from '@/domain/media/types';
import type { DateStyle } from '@/lib/dates/regions';

/** The data that a body's blocks refer to. References without data are left out of the page. */
export type BodyContext = {
  images: Record<string, ImageView>;
  clips: Record<string, ClipView>;
  linkedArticles: Record<string, ArticleCardView>;
  /** How the site writes dates and digits. */
  dates: DateStyle;
};

export type OutlineEntry = { id: string; level: 2 | 3 };

/** Props of a block type's component. */
export type BlockProps<T extends BlockType = BlockType> = {
  block: BlockOf<T>;
  context: BodyContext;
  /** The place of a heading in the outline of its body. */
  heading?: OutlineEntry | undefined;
};

/** How wide the text is, and so its pictures. */
export const BODY_SIZES = '(min-width: 720px) 680px, 100vw';
