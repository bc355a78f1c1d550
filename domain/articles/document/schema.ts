import { z } from 'zod';
import { cleanRun, embedUrlSchema, optionalLine, requiredLine, safeUrlSchema, uuidSchema } from './attributes';

/**
 * The article body: ProseMirror JSON of a closed set of nodes and marks. Anything else is refused with its place.
 * `version` is raised when a shape changes; upgrade.ts brings older documents forward.
 */
export const DOCUMENT_VERSION = 1;

const direction = z.enum(['rtl', 'ltr']).optional();
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
      .strictObject({ lang: language, dir: direction })
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
const inlines = z
  .array(inlineSchema)
  .max(5_000)
  .overwrite((runs) => runs.filter((run) => run.type !== 'text' || run.text !== ''))
  .optional();

const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ dir: direction }).optional(),
  content: inlines,
});
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]), dir: direction }),
  content: inlines,
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
const bulletListSchema = z.strictObject({
  type: z.literal('bulletList'),
  content: z.array(listItemSchema).min(1).max(500),
});
const orderedListSchema = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().min(0).max(100_000) }).optional(),
  content: z.array(listItemSchema).min(1).max(500),
});

const quoteSchema = z.strictObject({
  type: z.literal('quote'),
  attrs: z.strictObject({ attribution: optionalLine(300) }).prefault({}),
  content: z.array(paragraphSchema).min(1).max(50),
});
const pullQuoteSchema = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ text: requiredLine(600), attribution: optionalLine(300) }),
});

const figureAttributes = z.strictObject({
  mediaId: uuidSchema,
  alt: optionalLine(1_000),
  caption: optionalLine(2_000),
  credit: optionalLine(300),
});
const figureSchema = z.strictObject({ type: z.literal('figure'), attrs: figureAttributes });
const gallerySchema = z.strictObject({
  type: z.literal('gallery'),
  attrs: z.strictObject({ caption: optionalLine(2_000) }).prefault({}),
  content: z.array(figureSchema).min(1).max(60),
});
const videoSchema = z.strictObject({
  type: z.literal('video'),
  attrs: z.strictObject({
    mediaId: uuidSchema,
    posterId: uuidSchema.optional(),
    caption: optionalLine(2_000),
    credit: optionalLine(300),
  }),
});
const audioSchema = z.strictObject({
  type: z.literal('audio'),
  attrs: z.strictObject({
    mediaId: uuidSchema,
    title: optionalLine(300),
    caption: optionalLine(2_000),
    credit: optionalLine(300),
  }),
});
/** Shown as a static facade; nothing is asked of the other site before the reader taps. */
const embedSchema = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({ url: embedUrlSchema, title: optionalLine(300), caption: optionalLine(2_000) }),
});

const tableCellSchema = z.strictObject({
  type: z.literal('tableCell'),
  attrs: z
    .strictObject({
      header: z.boolean().default(false),
      colspan: z.int().min(1).max(20).optional(),
      rowspan: z.int().min(1).max(50).optional(),
    })
    .prefault({}),
  content: z.array(paragraphSchema).max(20).optional(),
});
const tableRowSchema = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(tableCellSchema).min(1).max(20),
});
const tableSchema = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ caption: optionalLine(1_000) }).prefault({}),
  content: z.array(tableRowSchema).min(1).max(500),
});

const proseSchema = z.discriminatedUnion('type', [paragraphSchema, bulletListSchema, orderedListSchema]);
const factBoxSchema = z.strictObject({
  type: z.literal('factBox'),
  attrs: z.strictObject({ title: optionalLine(300) }).prefault({}),
  content: z.array(proseSchema).min(1).max(50),
});
const timelineEventSchema = z.strictObject({
  type: z.literal('timelineEvent'),
  attrs: z.strictObject({ date: requiredLine(100), title: optionalLine(300) }),
  content: z.array(proseSchema).max(20).optional(),
});
const timelineSchema = z.strictObject({
  type: z.literal('timeline'),
  attrs: z.strictObject({ title: optionalLine(300) }).prefault({}),
  content: z.array(timelineEventSchema).min(1).max(100),
});
const questionSchema = z.strictObject({
  type: z.literal('question'),
  attrs: z.strictObject({ question: requiredLine(1_000) }),
  content: z.array(proseSchema).min(1).max(50),
});
const questionsSchema = z.strictObject({
  type: z.literal('questions'),
  attrs: z.strictObject({ title: optionalLine(300) }).prefault({}),
  content: z.array(questionSchema).min(1).max(100),
});
/** A correction shown where the mistake stood. `date` is an ISO 8601 instant. */
const correctionSchema = z.strictObject({
  type: z.literal('correction'),
  attrs: z.strictObject({ date: z.iso.datetime({ offset: true }) }),
  content: z.array(paragraphSchema).min(1).max(10),
});
/** A card of another article, inside the text. */
const relatedLinkSchema = z.strictObject({
  type: z.literal('relatedLink'),
  attrs: z.strictObject({ articleId: uuidSchema }),
});
const dividerSchema = z.strictObject({ type: z.literal('divider') });

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  bulletListSchema,
  orderedListSchema,
  quoteSchema,
  pullQuoteSchema,
  figureSchema,
  gallerySchema,
  videoSchema,
  audioSchema,
  embedSchema,
  tableSchema,
  factBoxSchema,
  timelineSchema,
  questionsSchema,
  correctionSchema,
  relatedLinkSchema,
  dividerSchema,
]);

export const documentSchema = z.strictObject({
  type: z.literal('doc'),
  version: z.literal(DOCUMENT_VERSION),
  content: z.array(blockSchema).max(5_000),
});

export { figureSchema, inlineSchema, listItemSchema, markSchema, paragraphSchema };
