import { addDays, type CalendarDay, startOfDay, wallTime } from '@/lib/dates/time-zone';
import type { NumbersRange } from './types';

export const HOUR_MS = 3_600_000;

const lengths = {
  '24h': { unit: 'hour', count: 24 },
  '7d': { unit: 'day', count: 7 },
  '30d': { unit: 'day', count: 30 },
  '90d': { unit: 'day', count: 90 },
} as const satisfies Record<NumbersRange, { unit: 'hour' | 'day'; count: number }>;

/** The hours or days of a span and of the one before it, oldest first: twice `count` of them, the last still running. */
export type Span = { unit: 'hour' | 'day'; count: number; starts: Date[]; end: Date; days: string[] };

/**
 * The span of a range as the clocks of the site show it: a day has 23 hours where they are put forward and 25 where they
 * are put back. `days` are the days as dates, empty for hours.
 */
export function spanOf(range: NumbersRange, now: Date, timeZone: string): Span {
  const { unit, count } = lengths[range];
  const places = Array.from({ length: 2 * count }, (_, index) => index + 1 - 2 * count);
  if (unit === 'hour') {
    const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
    const starts = places.map((place) => new Date(hour + place * HOUR_MS));
    return { unit, count, starts, end: new Date(hour + HOUR_MS), days: [] };
  }
  const today = wallTime(now, timeZone);
  const days = places.map((place) => addDays(today, place));
  const starts = days.map((day) => startOfDay(day, timeZone));
  return { unit, count, starts, end: startOfDay(addDays(today, 1), timeZone), days: days.map(isoDay) };
}

/** 2026-11-29. */
export function isoDay({ year, month, day }: CalendarDay): string {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
