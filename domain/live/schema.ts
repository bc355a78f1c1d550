import { z } from 'zod';
import type { Block } from '@/domain/articles/document/types';
import { bodySchema, noteSchema } from '@/domain/articles/schema';
import { cleanDisplayText } from '@/lib/arabic/normalize';

const titleSchema = z
  .string()
  .max(1_200)
  .transform((text) => cleanDisplayText(text))
  .pipe(z.string().max(300))
  .default('');

/** A body without the empty paragraphs that typing leaves at either end. */
const entryBodySchema = bodySchema.transform((body) => {
  const first = body.content.findIndex((block) => !isEmpty(block));
  const last = body.content.findLastIndex((block) => !isEmpty(block));
  return { ...body, content: first < 0 ? [] : body.content.slice(first, last + 1) };
});

const words = { title: titleSchema, body: entryBodySchema, keyMoment: z.boolean().default(false) };
const saysSomething = (entry: { title: string; body: { content: unknown[] } }) =>
  entry.title !== '' || entry.body.content.length > 0;
const nothingSaid = { error: 'says nothing', path: ['body'] };

/** `id` is made where the entry is written, so that sending it twice keeps it once. Without `at`, it is of the moment it arrives. */
export const postEntrySchema = z
  .strictObject({ id: z.uuid(), articleId: z.uuid(), at: z.coerce.date().optional(), ...words })
  .refine(saysSomething, nothingSaid);

/** With a `note`, the change is a correction: readers are told what was wrong. */
export const editEntrySchema = z
  .strictObject({
    id: z.uuid(),
    version: z.int().min(1),
    at: z.coerce.date().optional(),
    note: noteSchema.optional(),
    ...words,
  })
  .refine(saysSomething, nothingSaid);

export const moveEntrySchema = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  direction: z.enum(['up', 'down']),
});
export const entryIdSchema = z.strictObject({ id: z.uuid() });

function isEmpty(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    (block.content ?? []).every((run) => run.type === 'lineBreak' || (run.type === 'text' && run.text.trim() === ''))
  );
}
