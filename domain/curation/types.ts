import type { ArticleCardView } from '@/domain/articles/types';
import type { SectionView } from '@/domain/taxonomy/types';

export type SectionBand = { section: SectionView; items: ArticleCardView[] };

/** What the front page shows. No article stands twice in its upper part (lead, seconds, latest, opinion). */
export type FrontPage = {
  lead: ArticleCardView | null;
  seconds: ArticleCardView[];
  latest: ArticleCardView[];
  sections: SectionBand[];
  opinion: ArticleCardView[];
  /** Live coverage that is going on now. */
  live: ArticleCardView | null;
  breaking: { text: string; path: string | null; expiresAt: Date } | null;
  mostRead: ArticleCardView[];
};
