import { z } from 'zod';
import { settingsChangeSchema } from '@/domain/settings/schema';

/** Converts form data into settings: unticked boxes are not sent, and numbers arrive as text. */
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

/** Leaves unreadable values unchanged, for the settings' own validation to report. */
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
