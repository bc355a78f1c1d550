import type { z } from 'zod';
import type { ImageView } from '@/domain/media/types';
import type { settingsChangeSchema, siteSettingsSchema } from './schema';

export type SiteSettings = z.infer<typeof siteSettingsSchema>;
/** The settings that name a picture of the library. */
export const pictureSettings = ['logoId', 'logoDarkId', 'iconId'] as const satisfies (keyof SiteSettings)[];

/** The pictures of the site's look; null where none was chosen, or it is gone. */
export type Brand = { logo: ImageView | null; logoDark: ImageView | null; icon: ImageView | null };
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** The screens of the settings, in order, and what each holds. */
export const settingsGroups = {
  identity: ['name', 'tagline', 'description', 'copyright'],
  look: ['logoId', 'logoDarkId', 'iconId', 'accent', 'masthead'],
  dates: ['region', 'timeZone', 'digits', 'hijri', 'levantMonths'],
  contact: ['contactEmail', 'social'],
  support: ['supportUrl', 'supportLabel', 'supportText'],
  lists: ['pageSize', 'feedItems', 'feedFullText'],
  checks: ['checks'],
  security: ['twoFactorRoles'],
} as const satisfies Record<string, (keyof SiteSettings)[]>;

export type SettingsGroup = keyof typeof settingsGroups;
export const settingsGroupNames = Object.keys(settingsGroups) as SettingsGroup[]; // the keys of this very table

type Shown = (typeof settingsGroups)[SettingsGroup][number] | 'setupChecklist'; // put away on the overview
/** Does not compile while a setting is on no screen. */
const _everySettingIsShown: Exclude<keyof SiteSettings, Shown> extends never ? true : never = true;
