import { z } from 'zod';
import { settingsChangeSchema } from '@/domain/settings/schema';

const tick = z.enum(['on', 'off']).transform((value) => value === 'on');
/** A box for each member of a list. */
const ticked = z.record(z.string(), tick).transform((boxes) => Object.keys(boxes).filter((name) => boxes[name]));

/** Converts form data into settings: boxes are `on` or `off`, and numbers arrive as text. A screen sends its own alone. */
const submittedSchema = z.looseObject({
  hijri: tick.optional(),
  levantMonths: tick.optional(),
  feedFullText: tick.optional(),
  setupChecklist: tick.optional(),
  contactForm: tick.optional(),
  contactKeepDays: z.coerce.number().optional(),
  pageSize: z.coerce.number().optional(),
  feedItems: z.coerce.number().optional(),
  twoFactorRoles: ticked.optional(),
  aiCrawlersAllowed: ticked.optional(),
});

/** Leaves unreadable values unchanged, for the settings' own validation to report. */
export const settingsFormSchema = z.preprocess(
  (form) => submittedSchema.safeParse(form).data ?? form,
  settingsChangeSchema,
);
