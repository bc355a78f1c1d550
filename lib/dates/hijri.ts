import { HIJRI_MONTHS } from './months';
import { type CalendarDay, wallTime } from './time-zone';

/** A day of the Umm al-Qura calendar. Months from 1 (Muharram). */
export type HijriDay = CalendarDay;

const FORMAT = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The Umm al-Qura day of an instant in a time zone. */
export function toHijri(date: Date, timeZone: string): HijriDay {
  return hijriOf(wallTime(date, timeZone));
}

/** The name of a Hijri month (1–12). */
export function hijriMonthName(month: number): string {
  const name = HIJRI_MONTHS[month - 1];
  if (name === undefined) throw new RangeError(`No month ${month}`);
  return name;
}

function hijriOf({ year, month, day }: CalendarDay): HijriDay {
  const shown: Record<string, number> = {};
  const noon = new Date(new Date(0).setUTCFullYear(year, month - 1, day) + 43_200_000);
  for (const part of FORMAT.formatToParts(noon)) shown[part.type] = Number(part.value);
  return { year: shown.year ?? 0, month: shown.month ?? 1, day: shown.day ?? 1 };
}
