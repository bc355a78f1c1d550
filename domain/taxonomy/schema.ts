import { z } from 'zod';
import { lineSchema } from '@/lib/arabic/line-schema';
import { slugify } from '@/lib/arabic/slug';
import { OWN_COLOUR } from '@/lib/colour/own-colour';
import { httpsUrlSchema } from '@/lib/https-url';
import { sectionColours } from './types';

const name = lineSchema(120).pipe(z.string().min(1));
const slug = z
  .string()
  .max(300)
  .transform(slugify)
  .pipe(z.string().min(1, { error: 'no letter or digit in it' }))
  .optional();
const description = lineSchema(1_000).default('');

/** An `id` changes what is there; without one something new is made. A slug that is left out follows the name. */
const identity = { id: z.uuid().optional(), slug };

export const sectionSchema = z.strictObject({
  ...identity,
  name,
  description,
  position: z.int().min(0).max(1_000).default(0),
  /** One of the fixed ones, or a colour of its own. */
  colour: z.union([z.enum(sectionColours), z.string().toLowerCase().regex(OWN_COLOUR)]).default('accent'),
  parentId: z.uuid().nullable().default(null),
  onFront: z.boolean().default(true),
});
/** Every section, as they are to stand. */
export const orderSectionsSchema = z.strictObject({
  ids: z
    .array(z.uuid())
    .min(1)
    .max(200)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'names a section twice' }),
});
/** The sections of a new site. */
export const firstSectionsSchema = z.object({ names: z.array(name).min(1).max(30) });
export const topicSchema = z.strictObject({ ...identity, name, description });
export const threadSchema = z.strictObject({ ...identity, title: name, description });
export const authorSchema = z.strictObject({
  ...identity,
  name,
  jobTitle: lineSchema(200).default(''),
  bio: lineSchema(3_000).default(''),
  links: z.array(httpsUrlSchema).max(12).default([]),
  portraitId: z.uuid().nullable().default(null),
});
