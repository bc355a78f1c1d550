import type { z } from 'zod';
import type { ArticleContentInput } from '@/domain/articles/content';
import type { Result } from '@/lib/result';
import type * as schemas from './schema';

/** The content is checked inside the command, whatever its caller promises. */
type WithContent<T> = Omit<T, 'content'> & { content: ArticleContentInput };

export type CreateArticleInput = WithContent<z.input<typeof schemas.createArticleSchema>>;
export type SaveArticleInput = WithContent<z.input<typeof schemas.saveArticleSchema>>;
export type PublishArticleInput = z.input<typeof schemas.publishArticleSchema>;
export type UnpublishArticleInput = z.input<typeof schemas.unpublishArticleSchema>;
export type WithdrawArticleInput = z.input<typeof schemas.withdrawArticleSchema>;
export type AddCorrectionInput = z.input<typeof schemas.addCorrectionSchema>;
export type ChangeSlugInput = z.input<typeof schemas.changeSlugSchema>;
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

/** Why a command is refused. `conflict`: someone saved since the version in hand was read. */
export type Refusal = 'forbidden' | 'invalid' | 'not-found' | 'conflict' | 'wrong-state' | 'unknown-reference' | 'duplicate' | 'in-the-past'
  /** The settings make a finding a stop (domain/publishing/checks); the detail names the findings. */
  | 'checks';

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
