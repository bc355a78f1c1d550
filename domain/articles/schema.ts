import { z } from 'zod';
import { cleanDisplayText } from '@/lib/arabic/normalize';
import { parseDocument } from './document/parse';

const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform((text) => cleanDisplayText(text))
    .pipe(z.string().max(max));
const ids = (max: number) =>
  z
    .array(z.uuid())
    .max(max)
    .transform((list) => [...new Set(list)])
    .default([]);

/** Moments by article id. */
export const pinEndsSchema = z
  .record(z.uuid(), z.iso.datetime())
  .refine((ends) => Object.keys(ends).length <= 30)
  .default({});

/** A body of any version known, checked and brought to the present one by the document's own parser. */
const bodySchema = z.unknown().transform((body, context) => {
  const parsed = parseDocument(body);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.detail ?? parsed.reason });
  return z.NEVER;
});

/** Everything of an article that an editor may change: what a revision keeps and what is published as a whole. */
export const articleContentSchema = z.strictObject({
  title: line(500).pipe(z.string().min(1, { error: 'a title is needed' })),
  kicker: line(120).default(''),
  standfirst: line(1_000).default(''),
  dateline: line(200).default(''),
  body: bodySchema,
  kind: z.enum(['NEWS', 'OPINION', 'ANALYSIS', 'EXPLAINER', 'FEATURE', 'INTERVIEW', 'LIVE']).default('NEWS'),
  sectionId: z.uuid().nullable().default(null),
  threadId: z.uuid().nullable().default(null),
  /** In order of weight. */
  topicIds: ids(20),
  /** In order of the byline. */
  authorIds: ids(20),
  leadMediaId: z.uuid().nullable().default(null),
  leadCaption: line(2_000).default(''),
  seoTitle: line(200).default(''),
  seoDescription: line(500).default(''),
  source: line(200).default(''),
  /** Articles to show first in the related list, in order, and articles never to show there. */
  relatedPinIds: ids(24),
  relatedExcludeIds: ids(24),
  /** When a pin ends, by the id of its article; one that is not here stays. */
  relatedPinEnds: pinEndsSchema,
});

/** What withdrawal, corrections and slugs say. */
export const noteSchema = line(2_000).pipe(z.string().min(1));
