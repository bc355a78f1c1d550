import type { z } from 'zod';
import type { ArticleContentInput } from '@/domain/articles/content';
import type { Result } from '@/lib/result';
import type { addCorrectionSchema, changeSlugSchema, createArticleSchema, publishArticleSchema, saveArticleSchema, unpublishArticleSchema, withdrawArticleSchema } from './schema';

/** The content is checked inside the command, whatever its caller promises. */
type WithContent<T> = Omit<T, 'content'> & { content: ArticleContentInput };

export type CreateArticleInput = WithContent<z.input<typeof createArticleSchema>>;
export type SaveArticleInput = WithContent<z.input<typeof saveArticleSchema>>;
export type PublishArticleInput = z.input<typeof publishArticleSchema>;
export type UnpublishArticleInput = z.input<typeof unpublishArticleSchema>;
export type WithdrawArticleInput = z.input<typeof withdrawArticleSchema>;
export type AddCorrectionInput = z.input<typeof addCorrectionSchema>;
export type ChangeSlugInput = z.input<typeof changeSlugSchema>;

/** Why a command is refused. `conflict`: someone saved since the version in hand was read. */
export type Refusal = 'forbidden' | 'invalid' | 'not-found' | 'conflict' | 'wrong-state' | 'unknown-reference' | 'duplicate';

export type Outcome<T> = Result<T, Refusal>;
export type ChangedArticle = { id: string; publicId: string; version: number };
