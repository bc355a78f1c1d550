import type { z } from 'zod';
import type { settingsChangeSchema, siteSettingsSchema } from './schema';

export type SiteSettings = z.infer<typeof siteSettingsSchema>;
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
