import type { z } from 'zod';
import type { ImageView } from '@/domain/media/types';
import type { settingsChangeSchema, siteSettingsSchema } from './schema';

export type SiteSettings = z.infer<typeof siteSettingsSchema>;
/** The settings that name a picture of the library. */
export const pictureSettings = ['logoId', 'logoDarkId', 'iconId', 'shareId'] as const satisfies (keyof SiteSettings)[];

/** The pictures of the site's look; null where none was chosen, or it is gone. */
export type Brand = {
  logo: ImageView | null;
  logoDark: ImageView | null;
  icon: ImageView | null;
  share: ImageView | null;
};
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** Who may see the site: nobody but the newsroom (until a moment, as ISO 8601), or who knows a password. */
export type Access = {
  maintenance: { isOn: boolean; text: string; until: string | null };
  privacy: { isOn: boolean; passwordHash: string };
};
export type AccessView = Pick<Access, 'maintenance'> & {
  /** Turned on, and its end has not come. */
  isMaintained: boolean;
  isPrivate: boolean;
  hasPassword: boolean;
};

/** Whether readers see the text about maintenance: once its end has come, they see the site again. */
export function isUnderMaintenance(
  { maintenance: { isOn, until } }: Pick<Access, 'maintenance'>,
  now: number,
): boolean {
  return isOn && (until === null || Date.parse(until) > now);
}

/** The screens of the settings, in order, and what each holds. */
export const settingsGroups = {
  identity: ['name', 'tagline', 'description', 'copyright'],
  look: ['logoId', 'logoDarkId', 'iconId', 'shareId', 'accent', 'typeface', 'masthead'],
  dates: ['region', 'timeZone', 'digits', 'hijri', 'levantMonths'],
  contact: ['contactEmail'],
  messages: ['contactForm', 'contactKeepDays', 'channels'],
  support: ['supportUrl', 'supportLabel', 'supportText'],
  lists: ['pageSize', 'feedItems', 'feedFullText'],
  crawlers: ['aiCrawlers', 'aiCrawlersAllowed', 'adsTxt', 'trustTxt', 'securityContact', 'securityPolicy'],
  checks: ['checks'],
  security: ['twoFactorRoles'],
  /** Commands of its own (access.ts). */
  access: [],
} as const satisfies Record<string, (keyof SiteSettings)[]>;

export type SettingsGroup = keyof typeof settingsGroups;
export const settingsGroupNames = Object.keys(settingsGroups) as SettingsGroup[]; // the keys of this very table

type Shown = (typeof settingsGroups)[SettingsGroup][number] | 'setupChecklist'; // put away on the overview
/** Does not compile while a setting is on no screen. */
const _everySettingIsShown: Exclude<keyof SiteSettings, Shown> extends never ? true : never = true;
