import { z } from 'zod';
import { settingsChangeSchema } from '@/domain/settings/schema';

/** Boxes that are not ticked are not sent, and numbers come as text: this makes of a form what the settings are. */
const sentSchema = z.looseObject({
  hijri: ticked(),
  levantMonths: ticked(),
  feedFullText: ticked(),
  pageSize: z.coerce.number(),
  feedItems: z.coerce.number(),
  twoFactorRoles: z.array(z.string()).default([]),
  social: z
    .record(z.string(), z.string())
    .default({})
    .transform((links) => Object.fromEntries(Object.entries(links).filter(([, link]) => link.trim() !== ''))),
});

/** What cannot be read is left as it came: the rules of the settings say what is wrong with it. */
export const settingsFormSchema = z.preprocess((form) => sentSchema.safeParse(form).data ?? form, settingsChangeSchema);

function ticked() {
  return z
    .literal('on')
    .optional()
    .transform((value) => value === 'on');
}
