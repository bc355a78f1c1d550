import { z } from 'zod';
import { cleanDisplayText } from '@/lib/arabic/normalize';

/** "lead", "pair", "grid", "opinion", "media" or "section:ID". */
export const containerSchema = z.union([
  z.enum(['lead', 'pair', 'grid', 'opinion', 'media']),
  z.string().regex(/^section:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
]);

/** The draft version that the caller read; 0 while there is no draft. */
export const draftVersionSchema = z.int().min(0);

const nameSchema = z
  .string()
  .max(400)
  .transform((text) => cleanDisplayText(text))
  .pipe(z.string().max(100))
  .default('');

export const publishFrontSchema = z.strictObject({ version: draftVersionSchema, name: nameSchema });
export const scheduleFrontSchema = z.strictObject({
  version: draftVersionSchema,
  name: nameSchema,
  at: z.coerce.date(),
});
export const editionSchema = z.strictObject({ id: z.uuid() });
export const restoreFrontSchema = z.strictObject({ id: z.uuid(), version: draftVersionSchema });

/** The breaking bar: a line, where it leads on this site, and how long it stands. */
export const setBreakingSchema = z.strictObject({
  text: z
    .string()
    .max(600)
    .transform((text) => cleanDisplayText(text))
    .pipe(z.string().min(1).max(200)),
  path: z
    .string()
    .max(600)
    .regex(/^\/(?!\/)[^\\\s]*$/)
    .nullable()
    .default(null),
  minutes: z.coerce
    .number()
    .int()
    .min(1)
    .max(7 * 24 * 60),
});
