import type { SiteSettings } from '@/domain/settings/types';
import type { DeskLocale } from '@/domain/users/types';
import { formatDate, formatDateTime, formatMonth, formatWeekday } from '@/lib/dates/regions';
import { type Region, REGIONS } from '@/lib/dates/months';

/**
 * Returns a function that formats a date and time for the desk: in the site's calendar and time zone, in the person's
 * language.
 */
export function createDateTimeFormatter(settings: SiteSettings, locale: DeskLocale): (moment: Date) => string {
  const { timeZone, region, digits, levantMonths } = settings;
  if (locale === 'en') {
    const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
    return (moment) => format.format(moment);
  }
  const style = { region: known(region), timeZone, digits, months: levantMonths ? 'double' : 'region' } as const;
  return (moment) => formatDateTime(moment, style);
}

/** Returns functions that format the months and days of a calendar (noon, UTC), with the site's month names. */
export function createCalendarFormatter(
  { region, digits, levantMonths }: SiteSettings,
  locale: DeskLocale,
): Record<'month' | 'day', (day: Date) => string> {
  const timeZone = 'UTC';
  if (locale === 'en') {
    const [month, day] = [
      new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone }),
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }),
    ];
    return { month: (date) => month.format(date), day: (date) => day.format(date) };
  }
  const style = { region: known(region), timeZone, digits, months: levantMonths ? 'double' : 'region' } as const;
  return {
    month: (date) => formatMonth(date, style),
    day: (date) => `${formatWeekday(date, timeZone)} ${formatDate(date, style)}`,
  };
}

function known(region: string): Region {
  return REGIONS.find((name) => name === region) ?? 'SY';
}
