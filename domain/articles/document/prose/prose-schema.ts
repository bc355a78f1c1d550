import { z } from 'zod';
import { cleanRun, safeUrlSchema } from './attributes';

export const directionSchema = z.enum(['rtl', 'ltr']).optional();
const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'is not a language tag such as "en" or "fr-CA"' })
  .optional();

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('emphasis') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: safeUrlSchema }) }),
  /** A run of another language or direction. */
  z.strictObject({
    type: z.literal('span'),
    attrs: z
      .strictObject({ lang: language, dir: directionSchema })
      .refine(({ lang, dir }) => lang !== undefined || dir !== undefined, {
        error: 'names neither a language nor a direction',
      }),
  }),
]);

const marksSchema = z
  .array(markSchema)
  .max(4)
  .refine((marks) => new Set(marks.map((mark) => mark.type)).size === marks.length, {
    error: 'name the same mark twice',
  })
  .optional();

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().overwrite(cleanRun).max(100_000),
  marks: marksSchema,
});
const lineBreakSchema = z.strictObject({ type: z.literal('lineBreak') });
const inlineSchema = z.discriminatedUnion('type', [textSchema, lineBreakSchema]);
/** Runs in which nothing is left after cleaning (a byte order mark, a lone control) go; they showed nothing. */
export const inlinesSchema = z
  .array(inlineSchema)
  .max(5_000)
  .overwrite((runs) => runs.filter((run) => run.type !== 'text' || run.text !== ''))
  .optional();

export const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ dir: directionSchema }).optional(),
  content: inlinesSchema,
});

const listItemSchema = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z
      .array(z.discriminatedUnion('type', [paragraphSchema, bulletListSchema, orderedListSchema]))
      .min(1)
      .max(100);
  },
});
export const bulletListSchema = z.strictObject({
  type: z.literal('bulletList'),
  content: z.array(listItemSchema).min(1).max(500),
});
export const orderedListSchema = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().min(0).max(100_000) }).optional(),
  content: z.array(listItemSchema).min(1).max(500),
});
export const proseSchema = z.discriminatedUnion('type', [paragraphSchema, bulletListSchema, orderedListSchema]);

export type Inline = z.infer<typeof inlineSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type ListItem = z.infer<typeof listItemSchema>;
/** What stands inside lists, fact boxes, answers and events. */
export type Prose = z.infer<typeof proseSchema>;
