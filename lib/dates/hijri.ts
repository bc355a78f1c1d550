import { HIJRI_MONTHS } from './months';
import { addDays, type CalendarDay, wallTime } from './time-zone';

/** A day of the Umm al-Qura calendar. Months from 1 (Muharram). */
export type HijriDay = CalendarDay;

const MEAN_YEAR = 354.36707;
const EPOCH: CalendarDay = { year: 622, month: 7, day: 19 };
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

/** The Gregorian day of an Umm al-Qura one; null where that month has no such day. */
export function fromHijri({ year, month, day }: HijriDay): CalendarDay | null {
  if (year < 1 || year > 9000 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const guess = Math.floor((year - 1) * MEAN_YEAR + (month - 1) * 29.53 + day - 1);
  for (let shift = -5; shift <= 5; shift += 1) {
    const candidate = addDays(EPOCH, guess + shift);
    const hijri = hijriOf(candidate);
    if (hijri.year === year && hijri.month === month && hijri.day === day) return candidate;
  }
  return null;
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
