import type { SiteSettings } from '@/domain/settings/types';

/** Props of each group of fields: the saved settings, and the error message of each field by name. */
export type SettingsFieldsProps = { settings: SiteSettings; errors: Record<string, string> };
