import type { ArticleCardView } from '@/domain/articles/types';
import type { SectionView } from '@/domain/taxonomy/types';

export type ReadingPeriod = 'hour' | 'day' | 'week';

/** By period, the most read first. */
export type MostRead<Item> = Record<ReadingPeriod, Item[]>;

export type SectionBand = { section: SectionView; items: ArticleCardView[] };

/**
 * The content of the front page. No article appears twice in its upper part (lead, seconds, grid, media, latest,
 * opinion).
 */
export type FrontPage = {
  lead: ArticleCardView | null;
  seconds: ArticleCardView[];
  /** A row of four below the lead, and a band of pictures and film: when an editor chose something for them. */
  grid: ArticleCardView[];
  media: ArticleCardView[];
  latest: ArticleCardView[];
  sections: SectionBand[];
  opinion: ArticleCardView[];
  /** Live coverage that is going on now. */
  live: ArticleCardView | null;
  breaking: { text: string; path: string | null; expiresAt: Date } | null;
  mostRead: MostRead<ArticleCardView>;
};

/** How many an editor may put at the top of a section's page. */
export const MAX_SECTION_PINS = 5;

/** An article that an editor put into a container. */
export type ChosenArticle = { articleId: string; title: string; pinnedUntil: Date | null };

/** A container of the front page: the chosen articles, and those that fill the rest automatically. */
export type FrontContainer = {
  container: string;
  name: string;
  /** How many of them readers see. */ limit: number;
  chosen: ChosenArticle[];
  automatic: string[];
};

/** The front page draft at the desk. `isShown`: it equals what readers see. */
export type FrontDesk = {
  version: number;
  writer: string | null;
  updatedAt: Date | null;
  isShown: boolean;
  containers: FrontContainer[];
};

export type FrontEditionStatus = 'SCHEDULED' | 'PUBLISHED' | 'CANCELLED' | 'FAILED';

/** A published or scheduled edition. */
export type FrontEditionSummary = {
  id: string;
  name: string;
  status: FrontEditionStatus;
  writer: string | null;
  at: Date;
  error: string;
};

/** `next` is what the following page is asked for by. */
export type FrontHistory = { items: FrontEditionSummary[]; next: string | null };
