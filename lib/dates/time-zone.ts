/** A day of the Gregorian calendar, in no zone. Months from 1. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** The local date and time shown by clocks in a time zone. */
export interface WallTime extends CalendarDay {
  hour: number;
  minute: number;
  second: number;
  /** 0 is Sunday. */
  weekday: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether this runtime knows the IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
}

/** The local date and time in `timeZone` at an instant. Throws RangeError for an unknown zone. */
export function wallTime(date: Date, timeZone: string): WallTime {
  const shown: Record<string, number> = {};
  for (const part of formatFor(timeZone).formatToParts(date)) {
    if (part.type !== 'literal' && part.type !== 'era') shown[part.type] = Number(part.value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  const weekday = new Date(utcOf({ year, month, day })).getUTCDay();
  return { year, month, day, hour, minute, second, weekday };
}

/**
 * An instant in ISO 8601 with the zone's offset at that time: 2026-11-22T12:05:00+03:00. Google asks that dates carry a
 * time zone ("Article structured data": datePublished, dateModified); the newsroom's own is easiest to check.
 */
export function toIsoWithOffset(date: Date, timeZone: string): string {
  const offset = Math.round(offsetAt(date.getTime(), timeZone) / MINUTE);
  const local = new Date(date.getTime() + offset * MINUTE).toISOString().slice(0, -5);
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The first instant of a day in a zone, also where daylight saving time begins at midnight. */
export function startOfDay(day: CalendarDay, timeZone: string): Date {
  return fromWallTime({ ...day, hour: 0, minute: 0 }, timeZone);
}

/**
 * The instant of a local time in a zone: the earlier one where clocks show it twice, the moment after the jump where
 * they skip it.
 */
export function fromWallTime(
  time: CalendarDay & { hour: number; minute: number; second?: number },
  timeZone: string,
): Date {
  const asUtc = utcOf(time) + ((time.hour * 60 + time.minute) * 60 + (time.second ?? 0)) * 1000;
  const before = asUtc - offsetAt(asUtc - DAY, timeZone);
  const after = asUtc - offsetAt(asUtc + DAY, timeZone);
  const exact = [before, after].filter((instant) => instant + offsetAt(instant, timeZone) === asUtc);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(before, after));
}

/** The day `days` later (or earlier, if negative). Months and years roll over. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const date = new Date(utcOf(day) + days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether the calendar has such a day (no 30 February), in the years 1 to 9999. */
export function isRealDay(day: CalendarDay): boolean {
  const { year, month, day: number } = addDays(day, 0);
  return day.year >= 1 && day.year <= 9999 && year === day.year && month === day.month && number === day.day;
}

/** Midnight UTC of the day. (`Date.UTC` alone takes the years 0–99 for 1900–1999.) */
function utcOf({ year, month, day }: CalendarDay): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function offsetAt(instant: number, timeZone: string): number {
  const wholeSecond = Math.floor(instant / 1000) * 1000;
  const shown = wallTime(new Date(wholeSecond), timeZone);
  return utcOf(shown) + ((shown.hour * 60 + shown.minute) * 60 + shown.second) * 1000 - wholeSecond;
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  FORMATS.set(timeZone, format);
  return format;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
