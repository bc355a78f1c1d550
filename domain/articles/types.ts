import type { ArticleDocument } from '@/domain/articles/document/types';
import type { ArticleKind, TextField } from '@/domain/articles/fields';
import type { ClipView, ImageView } from '@/domain/media/types';
import type { AuthorRef, SectionRef, ThreadRef, TopicRef } from '@/domain/taxonomy/types';

export const articleStatuses = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** What a static page is for: programs ask for it by this, and readers write to the newsroom on one of them. */
export const pageRoles = ['ABOUT', 'CONTACT', 'PRIVACY', 'PRINCIPLES', 'CORRECTIONS', 'SUPPORT'] as const;
export type PageRole = (typeof pageRoles)[number];

/** A published article as lists show it, or a static page as search does. */
export type ArticleCardView = {
  id: string;
  publicId: string;
  slug: string;
  /** The address of a static page; null for an article. */
  pageSlug: string | null;
  externalId: string | null;
  title: string;
  kicker: string;
  standfirst: string;
  kind: ArticleKind;
  section: SectionRef | null;
  topics: TopicRef[];
  authors: AuthorRef[];
  image: ImageView | null;
  publishedAt: Date;
  /** The last change of substance; equal to `publishedAt` when there was none. */
  updatedAt: Date;
  /** Live coverage that is still going on. */
  isLive: boolean;
};

/** A published static page where it is only named. */
export type StaticPageRef = { id: string; slug: string; title: string; role: PageRole | null; updatedAt: Date };

/** A correction in the list of all; `fragment` leads to the live entry that had it, or to the article's corrections. */
export type PublicCorrection = {
  id: string;
  at: Date;
  note: string;
  fragment: string;
  article: { title: string; publicId: string; slug: string; pageSlug: string | null };
};
export type CorrectionsPage = { items: PublicCorrection[]; page: number; hasNext: boolean };

export type CorrectionView = { at: Date; note: string };

export type LiveEntryView = {
  id: string;
  at: Date;
  title: string;
  body: ArticleDocument;
  keyMoment: boolean;
  corrections: CorrectionView[];
  updatedAt: Date;
};

/** Everything the page of a published article needs besides its related list. */
export type ArticleView = ArticleCardView &
  Record<TextField, string> & {
    body: ArticleDocument;
    pageRole: PageRole | null;
    text: string;
    wordCount: number;
    firstPublishedAt: Date;
    thread: ThreadRef | null;
    corrections: CorrectionView[];
    liveEntries: LiveEntryView[];
    liveClosedAt: Date | null;
    /** Pictures, clips and cards that the body's blocks (and live entries) name, by id. Missing ones are left out on the page. */
    images: Record<string, ImageView>;
    clips: Record<string, ClipView>;
    linkedArticles: Record<string, ArticleCardView>;
  };

/** One page of a list. There is no total: counting would grow with the table. */
export type ArticleListPage = { items: ArticleCardView[]; page: number; hasNext: boolean };

/** The result for a public URL. A withdrawn article shows its notice alone. */
export type PublicArticle =
  | { state: 'published'; article: ArticleView }
  | {
      state: 'withdrawn';
      id: string;
      publicId: string;
      pageSlug: string | null;
      title: string;
      notice: string;
      withdrawnAt: Date;
    };

/** One address of a sitemap. */
export type SitemapEntry = {
  id: string;
  publicId: string;
  slug: string;
  title: string;
  publishedAt: Date;
  firstPublishedAt: Date;
  updatedAt: Date;
  image: ImageView | null;
};
