import { z } from 'zod';
import { cleanDisplayText } from '@/lib/arabic/normalize';

const line = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => cleanDisplayText(text));
const share = z.number().min(0).max(1);
const focal = share.default(0.5);

/** A picture's metadata at upload. */
export const imageDetailsSchema = z.strictObject({
  fileName: line(300).default(''),
  alt: line(1_000).default(''),
  caption: line(2_000).default(''),
  credit: line(300).default(''),
  focalX: focal,
  focalY: focal,
});

/** Changed metadata of a file. */
export const describeMediaSchema = z.strictObject({
  id: z.uuid(),
  alt: line(1_000),
  caption: line(2_000),
  credit: line(300),
  focalX: share,
  focalY: share,
});

/** A part of a picture, in shares of its width and height. */
export const cropImageSchema = z
  .strictObject({ id: z.uuid(), left: share, top: share, width: share, height: share })
  .refine(({ left, width }) => left + width <= 1.000_001, { error: 'reaches past the page cache', path: ['width'] })
  .refine(({ top, height }) => top + height <= 1.000_001, { error: 'reaches past the page cache', path: ['height'] });

export const mediaIdSchema = z.strictObject({ id: z.uuid() });

/** The library's search. `after` is the `next` of the previous page. */
export const libraryQuerySchema = z.strictObject({
  q: z.string().max(200).default(''),
  kind: z.enum(['IMAGE', 'VIDEO', 'AUDIO']).optional(),
  /** Only pictures without alt text or credit. */
  incomplete: z.boolean().default(false),
  after: z.uuid().optional(),
});
