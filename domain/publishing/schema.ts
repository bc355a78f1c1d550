import { z } from 'zod';
import { noteSchema } from '@/domain/articles/schema';
import { pageRoles } from '@/domain/articles/types';

const target = { id: z.uuid(), version: z.int().min(1) };
/** Stands for the text that was on the screen of whoever decides (draftToken). When there is a newer one, it is `newer-text`. */
const expectedToken = { expectedToken: z.string().max(100).optional() };

export const createArticleSchema = z.object({
  content: z.unknown(),
  externalId: z.string().min(1).max(300).optional(),
});

export const saveArticleSchema = z.object({ ...target, content: z.unknown(), origin: z.string().max(100).optional() });

export const publishArticleSchema = z.object({
  ...target,
  /** The saved state to publish; without it, the newest. */
  revisionId: z.uuid().optional(),
  /** The date readers see; without it, the one it has, else now. */
  publishedAt: z.date().optional(),
  embargoUntil: z.date().nullable().optional(),
  /** A change that readers need not be told of (a typing error): the "updated" time stays. */
  isMinor: z.boolean().default(false),
  ...expectedToken,
});

export const unpublishArticleSchema = z.object(target);
/** Without a notice the address is gone (410); with one it goes on leading to a page that says it. */
export const withdrawArticleSchema = z.object({ ...target, notice: noteSchema.or(z.literal('')).default('') });
export const addCorrectionSchema = z.object({ ...target, note: noteSchema });
export const changeSlugSchema = z.object({ ...target, slug: z.string().min(1).max(300) });

/** What a static page has besides its content. An empty address is made from the title. */
const page = { role: z.enum(pageRoles).nullable(), isSearchable: z.boolean() };
export const createStaticPageSchema = z.object({ ...page, slug: z.string().max(300), content: z.unknown() });
export const changeStaticPageSchema = z.object({ ...target, ...page, slug: z.string().min(1).max(300) });
export const submitForReviewSchema = z.object(target);
export const requestChangesSchema = z.object({ ...target, note: noteSchema });
export const approveArticleSchema = z.object({ ...target, ...expectedToken });
export const reopenArticleSchema = z.object(target);
export const scheduleArticleSchema = z.object({
  ...target,
  ...expectedToken,
  at: z.date(),
  /** The saved state to publish; without it, the newest. */
  revisionId: z.uuid().optional(),
});
export const unscheduleArticleSchema = z.object(target);
export const setEmbargoSchema = z.object({ ...target, until: z.date().nullable() });
export const assignArticleSchema = z.object({ ...target, assigneeId: z.string().min(1).max(100).nullable() });

export const addNoteSchema = z.object({
  articleId: z.uuid(),
  /** The block's place in the document, and how it begins; neither for a note on the whole. */
  block: z.int().min(0).max(100_000).optional(),
  quote: z.string().max(300).optional(),
  text: noteSchema,
});
export const resolveNoteSchema = z.object({ id: z.uuid(), resolved: z.boolean().default(true) });

export const createPreviewLinkSchema = z.object({
  articleId: z.uuid(),
  /** The saved state to show; without it, the newest. */
  revisionId: z.uuid().optional(),
  hours: z
    .int()
    .min(1)
    .max(24 * 30)
    .default(72),
});
export const revokePreviewLinkSchema = z.object({ id: z.uuid() });
export const retryPublishingSchema = z.object({ articleId: z.uuid() });
