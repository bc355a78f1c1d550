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

/** An article put by hand into a place, as the desk arranges it. */
export type ChosenArticle = { articleId: string; title: string; pinnedUntil: Date | null };

/** A place of the front page: what was chosen for it, and what fills the rest by rule. */
export type FrontContainer = { container: string; name: string; chosen: ChosenArticle[]; automatic: string[] };
