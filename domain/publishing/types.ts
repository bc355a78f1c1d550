import type { z } from 'zod';
import type { ContentInput } from '@/domain/articles/fields';
import type { ArticleStatus, PageRole } from '@/domain/articles/types';
import type { Result } from '@/lib/result';
import type * as schemas from './schema';
import type { Verb } from './workflow';

/** The content is checked inside the command, whatever its caller promises. */
type WithContent<T> = Omit<T, 'content'> & { content: ContentInput };

export type CreateArticleInput = WithContent<z.input<typeof schemas.createArticleSchema>>;
export type SaveArticleInput = WithContent<z.input<typeof schemas.saveArticleSchema>>;
export type PublishArticleInput = z.input<typeof schemas.publishArticleSchema>;
export type UnpublishArticleInput = z.input<typeof schemas.unpublishArticleSchema>;
export type WithdrawArticleInput = z.input<typeof schemas.withdrawArticleSchema>;
export type AddCorrectionInput = z.input<typeof schemas.addCorrectionSchema>;
export type ChangeSlugInput = z.input<typeof schemas.changeSlugSchema>;
export type CreateStaticPageInput = WithContent<z.input<typeof schemas.createStaticPageSchema>>;
export type ChangeStaticPageInput = z.input<typeof schemas.changeStaticPageSchema>;
export type SubmitForReviewInput = z.input<typeof schemas.submitForReviewSchema>;
export type RequestChangesInput = z.input<typeof schemas.requestChangesSchema>;
export type ApproveArticleInput = z.input<typeof schemas.approveArticleSchema>;
export type ReopenArticleInput = z.input<typeof schemas.reopenArticleSchema>;
export type ScheduleArticleInput = z.input<typeof schemas.scheduleArticleSchema>;
export type UnscheduleArticleInput = z.input<typeof schemas.unscheduleArticleSchema>;
export type SetEmbargoInput = z.input<typeof schemas.setEmbargoSchema>;
export type AssignArticleInput = z.input<typeof schemas.assignArticleSchema>;
export type AddNoteInput = z.input<typeof schemas.addNoteSchema>;
export type ResolveNoteInput = z.input<typeof schemas.resolveNoteSchema>;
export type CreatePreviewLinkInput = z.input<typeof schemas.createPreviewLinkSchema>;
export type RevokePreviewLinkInput = z.input<typeof schemas.revokePreviewLinkSchema>;
export type RetryPublishingInput = z.input<typeof schemas.retryPublishingSchema>;

/** Why a command is rejected. `conflict`: someone saved since the version that the caller read. */
export type Refusal =
  | 'forbidden'
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'wrong-state'
  | 'unknown-reference'
  | 'duplicate'
  /** The article would come into a section that is not the actor's. */
  | 'other-section'
  | 'in-the-past'
  /** A static page wants an address that the site itself or another page has; or another page is there for its purpose. */
  | 'slug-taken'
  | 'role-taken'
  /** The settings make a finding a stop (domain/publishing/checks/checks); the detail names the findings. */
  | 'checks'
  /** The text was written on since it was seen; the detail is the query of the page that shows the difference. */
  | 'newer-text';

export type Outcome<T> = Result<T, Refusal>;
export type ChangedArticle = { id: string; publicId: string; version: number };

/** A colleague's note on a draft. */
export type NoteView = {
  id: string;
  /** The block's place when the note was written; null for the whole article. */
  block: number | null;
  quote: string;
  text: string;
  writer: string | null;
  createdAt: Date;
  resolver: string | null;
  resolvedAt: Date | null;
};

/** A link to show a draft by. `token` is known this once: the database keeps a hash. */
export type IssuedPreview = { id: string; token: string; expiresAt: Date };
export type PreviewLinkView = { id: string; revisionId: string; expiresAt: Date; createdAt: Date };

/** One saved state in the list of them. */
export type RevisionView = { id: string; number: number; label: string; createdAt: Date; writer: string | null };

/** Somebody who has the article open in another tab. `isSelf`: the same person. */
export type PresentEditor = { tabId: string; name: string; place: string; isSelf: boolean };

/** A static page in the desk's list. */
export type DeskStaticPage = {
  id: string;
  title: string;
  slug: string;
  role: PageRole | null;
  status: ArticleStatus;
  updatedAt: Date;
};

/** An article in the lists of the desk. */
export type DeskArticle = {
  id: string;
  publicId: string;
  slug: string;
  title: string;
  status: ArticleStatus;
  version: number;
  updatedAt: Date;
  scheduledAt: Date | null;
  publishedAt: Date | null;
  embargoUntil: Date | null;
  section: string | null;
  assignee: { id: string; name: string } | null;
  authors: string[];
};

/** `next` is what the following page is asked for by; null on the last. */
export type DeskArticlePage = { items: DeskArticle[]; next: string | null };

/** A scheduled event. */
export type ScheduledEvent = { id: string; title: string; version: number; at: Date; kind: 'publish' | 'embargo' };

/** A scheduled publication that failed. */
export type FailedPublication = {
  id: string;
  title: string;
  at: Date | null;
  attempts: number;
  error: string;
  retryAt: Date;
};

/** The health of scheduled publishing and of the jobs. */
export type ScheduleHealth = {
  late: ScheduledEvent[];
  failed: FailedPublication[];
  jobs: { name: string; finishedAt: Date | null; failedAt: Date | null; error: string }[];
};

/**
 * A problem to fix before publishing. `detail` names the picture, link or article; `length` is a count or a share in
 * percent.
 */
export type Finding = {
  /** `incomplete`: it cannot be a revision yet, for want of a `title` or of something in its `body` (the detail). */
  code:
    | 'incomplete'
    | 'no-section'
    | 'no-standfirst'
    | 'no-author'
    | 'long-title'
    | 'no-alt'
    | 'no-credit'
    | 'missing-media'
    | 'broken-link'
    | 'near-duplicate'
    /** A starting draft's place for words of the newsroom's own: what stands between brackets. */
    | 'unfilled';
  level: 'advice' | 'stop';
  detail?: string;
  name?: string;
  length?: number;
};

/** The result of the checks before publishing. */
export type Step = Verb | 'slug' | 'preview';

/** Everything looked at before publishing. */
export type Inspection = {
  findings: Finding[];
  /** The running story that most articles like it belong to. */
  thread: { id: string; name: string } | null;
};
