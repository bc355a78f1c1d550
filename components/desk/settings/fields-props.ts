import type { SiteSettings } from '@/domain/settings/types';

/** What each group of fields is given: the settings as saved, and what is wrong with a field, by its name. */
export type SettingsFieldsProps = { settings: SiteSettings; errors: Record<string, string> };
