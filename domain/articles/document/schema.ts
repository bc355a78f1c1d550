import { z } from 'zod';
import { safeUrlSchema, uuidSchema } from './attributes';

/**
 * The article body: ProseMirror JSON of a closed set of nodes and marks. Anything else is refused with its place.
 * `version` is raised when a shape changes; upgrade.ts brings older documents forward.
 */
export const DOCUMENT_VERSION = 1;

const direction = z.enum(['rtl', 'ltr']).optional();
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).optional();

const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('emphasis') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: safeUrlSchema }) }),
  /** A run of another language or direction. */
  z.strictObject({ type: z.literal('span'), attrs: z.strictObject({ lang: language, dir: direction }) }),
]);

const textSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(100_000),
  marks: z.array(markSchema).max(4).optional(),
});
const lineBreakSchema = z.strictObject({ type: z.literal('lineBreak') });
const inlineSchema = z.discriminatedUnion('type', [textSchema, lineBreakSchema]);
const inlines = z.array(inlineSchema).max(5_000).optional();

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
    return z.array(z.union([paragraphSchema, bulletListSchema, orderedListSchema])).min(1).max(100);
  },
});
const bulletListSchema = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItemSchema).min(1).max(500) });
const orderedListSchema = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().min(0).max(100_000) }).optional(),
  content: z.array(listItemSchema).min(1).max(500),
});

const quoteSchema = z.strictObject({
  type: z.literal('quote'),
  attrs: z.strictObject({ attribution: z.string().max(300).default('') }),
  content: z.array(paragraphSchema).min(1).max(50),
});
const pullQuoteSchema = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: z.strictObject({ text: z.string().min(1).max(600), attribution: z.string().max(300).default('') }),
});

const figureAttributes = z.strictObject({
  mediaId: uuidSchema,
  alt: z.string().max(1_000).default(''),
  caption: z.string().max(2_000).default(''),
  credit: z.string().max(300).default(''),
});
const figureSchema = z.strictObject({ type: z.literal('figure'), attrs: figureAttributes });
const gallerySchema = z.strictObject({
  type: z.literal('gallery'),
  attrs: z.strictObject({ caption: z.string().max(2_000).default('') }),
  content: z.array(figureSchema).min(1).max(60),
});
const videoSchema = z.strictObject({
  type: z.literal('video'),
  attrs: z.strictObject({ mediaId: uuidSchema, posterId: uuidSchema.optional(), caption: z.string().max(2_000).default(''), credit: z.string().max(300).default('') }),
});
const audioSchema = z.strictObject({
  type: z.literal('audio'),
  attrs: z.strictObject({ mediaId: uuidSchema, title: z.string().max(300).default(''), caption: z.string().max(2_000).default(''), credit: z.string().max(300).default('') }),
});
/** Shown as a static facade; nothing is asked of the other site before the reader taps. */
const embedSchema = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({ url: safeUrlSchema, title: z.string().max(300).default(''), caption: z.string().max(2_000).default('') }),
});

const tableCellSchema = z.strictObject({
  type: z.literal('tableCell'),
  attrs: z.strictObject({ header: z.boolean().default(false), colspan: z.int().min(1).max(20).optional(), rowspan: z.int().min(1).max(50).optional() }),
  content: z.array(paragraphSchema).max(20).optional(),
});
const tableRowSchema = z.strictObject({ type: z.literal('tableRow'), content: z.array(tableCellSchema).min(1).max(20) });
const tableSchema = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ caption: z.string().max(1_000).default('') }),
  content: z.array(tableRowSchema).min(1).max(500),
});

const proseSchema = z.union([paragraphSchema, bulletListSchema, orderedListSchema]);
const factBoxSchema = z.strictObject({
  type: z.literal('factBox'),
  attrs: z.strictObject({ title: z.string().max(300).default('') }),
  content: z.array(proseSchema).min(1).max(50),
});
const timelineEventSchema = z.strictObject({
  type: z.literal('timelineEvent'),
  attrs: z.strictObject({ date: z.string().max(100), title: z.string().max(300).default('') }),
  content: z.array(proseSchema).max(20).optional(),
});
const timelineSchema = z.strictObject({
  type: z.literal('timeline'),
  attrs: z.strictObject({ title: z.string().max(300).default('') }),
  content: z.array(timelineEventSchema).min(1).max(100),
});
const questionSchema = z.strictObject({
  type: z.literal('question'),
  attrs: z.strictObject({ question: z.string().min(1).max(1_000) }),
  content: z.array(proseSchema).min(1).max(50),
});
const questionsSchema = z.strictObject({
  type: z.literal('questions'),
  attrs: z.strictObject({ title: z.string().max(300).default('') }),
  content: z.array(questionSchema).min(1).max(100),
});
/** A correction shown where the mistake stood. `date` is an ISO 8601 instant. */
const correctionSchema = z.strictObject({
  type: z.literal('correction'),
  attrs: z.strictObject({ date: z.iso.datetime({ offset: true }) }),
  content: z.array(paragraphSchema).min(1).max(10),
});
/** A card of another article, inside the text. */
const relatedLinkSchema = z.strictObject({ type: z.literal('relatedLink'), attrs: z.strictObject({ articleId: uuidSchema }) });
const dividerSchema = z.strictObject({ type: z.literal('divider') });

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema, headingSchema, bulletListSchema, orderedListSchema, quoteSchema, pullQuoteSchema, figureSchema, gallerySchema,
  videoSchema, audioSchema, embedSchema, tableSchema, factBoxSchema, timelineSchema, questionsSchema, correctionSchema,
  relatedLinkSchema, dividerSchema,
]);

export const documentSchema = z.strictObject({
  type: z.literal('doc'),
  version: z.literal(DOCUMENT_VERSION),
  content: z.array(blockSchema).max(5_000),
});

export { figureSchema, inlineSchema, listItemSchema, markSchema, paragraphSchema };
