import type { SiteSettings } from '@/domain/settings/types';
import type { DeskLocale } from '@/domain/users/types';
import { convertDigits } from '@/lib/arabic/digits';
import { formatDate, formatDateTime, formatMonth, formatTime, formatWeekday } from '@/lib/dates/regions';
import { monthName, type Region, REGIONS } from '@/lib/dates/months';
import { wallTime } from '@/lib/dates/time-zone';

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

type ChartFormat = Record<'full' | 'short' | 'weekday', (at: Date) => string>;

/** Returns functions that format the hours and days of a chart: whole, for a mark of its axis, and for one of a week. */
export function createChartFormatter(settings: SiteSettings, locale: DeskLocale): Record<'hour' | 'day', ChartFormat> {
  const { timeZone, digits } = settings;
  const dateTime = createDateTimeFormatter(settings, locale);
  if (locale === 'en') {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
      return (at: Date) => formatter.format(at);
    };
    const [time, weekday] = [format({ timeStyle: 'short' }), format({ weekday: 'short' })];
    return {
      hour: { full: dateTime, short: time, weekday },
      day: { full: format({ dateStyle: 'full' }), short: format({ day: 'numeric', month: 'short' }), weekday },
    };
  }
  const region = known(settings.region);
  const style = { region, timeZone, digits, months: settings.levantMonths ? 'double' : 'region' } as const;
  const weekday = (at: Date) => formatWeekday(at, timeZone);
  const dayAndMonth = (at: Date) => {
    const { day, month } = wallTime(at, timeZone);
    return convertDigits(`${day} ${monthName(month, region)}`, digits);
  };
  return {
    hour: { full: dateTime, short: (at) => formatTime(at, style), weekday },
    day: { full: (at) => `${weekday(at)} ${formatDate(at, style)}`, short: dayAndMonth, weekday },
  };
}

/** Returns a function that writes numbers for the desk, in the site's digits. */
export function createNumberFormatter(
  { digits }: SiteSettings,
  locale: DeskLocale,
  style: 'decimal' | 'percent' = 'decimal',
): (number: number) => string {
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : `ar-u-nu-${digits}`, { style });
  return (number) => format.format(number);
}

function known(region: string): Region {
  return REGIONS.find((name) => name === region) ?? 'SY';
}
