import { z } from 'zod';
import { settingsChangeSchema } from '@/domain/settings/schema';

/** Boxes that are not ticked are not sent, and numbers come as text: this makes of a form what the settings are. */
const submittedSchema = z.looseObject({
  hijri: checkbox(),
  levantMonths: checkbox(),
  feedFullText: checkbox(),
  pageSize: z.coerce.number(),
  feedItems: z.coerce.number(),
  twoFactorRoles: z.array(z.string()).default([]),
  social: z
    .record(z.string(), z.string())
    .default({})
    .transform((links) => Object.fromEntries(Object.entries(links).filter(([, link]) => link.trim() !== ''))),
});

/** What cannot be read is left as it came: the rules of the settings say what is wrong with it. */
export const settingsFormSchema = z.preprocess(
  (form) => submittedSchema.safeParse(form).data ?? form,
  settingsChangeSchema,
);

function checkbox() {
  return z
    .literal('on')
    .optional()
    .transform((value) => value === 'on');
}
