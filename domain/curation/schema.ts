import { z } from 'zod';
import { cleanDisplayText } from '@/lib/arabic/normalize';

/** "lead", "second", "opinion", "media" or "section:ID". */
export const containerSchema = z.union([
  z.enum(['lead', 'second', 'opinion', 'media']),
  z.string().regex(/^section:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
]);

const chosenSchema = z.strictObject({ articleId: z.uuid(), pinnedUntil: z.coerce.date().nullable().default(null) });

/** What stands in the containers named here from now on; the others stay as they are. */
export const saveFrontSchema = z.strictObject({
  containers: z
    .array(z.strictObject({ container: containerSchema, chosen: z.array(chosenSchema).max(12) }))
    .min(1)
    .max(80)
    .refine((list) => new Set(list.map((one) => one.container)).size === list.length, { error: 'names a container twice' }),
});

/** The breaking bar: a line, where it leads on this site, and how long it stands. */
export const setBreakingSchema = z.strictObject({
  text: z.string().max(600).transform((text) => cleanDisplayText(text)).pipe(z.string().min(1).max(200)),
  path: z.string().max(600).regex(/^\/(?!\/)[^\\\s]*$/).nullable().default(null),
  minutes: z.coerce.number().int().min(1).max(7 * 24 * 60),
});
