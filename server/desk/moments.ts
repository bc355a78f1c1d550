import type { SiteSettings } from '@/domain/settings/types';
import type { DeskLocale } from '@/domain/users/types';
import { formatDateTime } from '@/lib/dates/regions';
import { REGIONS } from '@/lib/dates/months';

/** Gives the function that writes a moment for the desk: the paper's calendar and clock, in the person's language. */
export function momentWriter(settings: SiteSettings, locale: DeskLocale): (moment: Date) => string {
  const { timeZone, region, digits, levantMonths } = settings;
  if (locale === 'en') {
    const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
    return (moment) => format.format(moment);
  }
  const known = REGIONS.find((name) => name === region) ?? 'SY';
  const style = { region: known, timeZone, digits, months: levantMonths ? 'double' : 'region' } as const;
  return (moment) => formatDateTime(moment, style);
}
