import { REGIONS, type Region } from '@/lib/dates/months';
import type { DateStyle } from '@/lib/dates/regions';
import type { SiteSettings } from '@/domain/settings/types';

/** The date style from the site's settings. An unknown region uses Syrian month names. */
export function dateStyleOf(
  settings: Pick<SiteSettings, 'region' | 'timeZone' | 'digits' | 'levantMonths'>,
): DateStyle {
  return {
    region: REGIONS.find((region): region is Region => region === settings.region) ?? 'SY',
    timeZone: settings.timeZone,
    digits: settings.digits,
    months: settings.levantMonths ? 'double' : 'region',
  };
}
