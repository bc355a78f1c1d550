import { z } from 'zod';
import { settingsChangeSchema } from '@/domain/settings/schema';

const tick = z.enum(['on', 'off']).transform((value) => value === 'on');

/** Converts form data into settings: boxes are `on` or `off`, and numbers arrive as text. A screen sends its own alone. */
const submittedSchema = z.looseObject({
  hijri: tick.optional(),
  levantMonths: tick.optional(),
  feedFullText: tick.optional(),
  setupChecklist: tick.optional(),
  pageSize: z.coerce.number().optional(),
  feedItems: z.coerce.number().optional(),
  twoFactorRoles: z
    .record(z.string(), tick)
    .transform((roles) => Object.keys(roles).filter((role) => roles[role]))
    .optional(),
});

/** Leaves unreadable values unchanged, for the settings' own validation to report. */
export const settingsFormSchema = z.preprocess(
  (form) => submittedSchema.safeParse(form).data ?? form,
  settingsChangeSchema,
);
