import { z } from 'zod';
import { noteSchema } from '@/domain/articles/schema';

const target = { id: z.uuid(), version: z.int().min(1) };

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
});

export const unpublishArticleSchema = z.object(target);
export const withdrawArticleSchema = z.object({ ...target, notice: noteSchema });
export const addCorrectionSchema = z.object({ ...target, note: noteSchema });
export const changeSlugSchema = z.object({ ...target, slug: z.string().min(1).max(300) });
