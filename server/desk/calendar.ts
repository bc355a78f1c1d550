import type { CalendarDay } from '@/lib/dates/time-zone';
import { addDays, startOfDay, wallTime } from '@/lib/dates/time-zone';

export type MonthGrid = { year: number; month: number; weeks: CalendarDay[][]; from: Date; until: Date };

/** The days of month "YYYY-MM" in whole weeks, and the interval they span. An invalid month means the current one. */
export function monthGrid(
  given: string | undefined,
  timeZone: string,
  firstWeekday: number,
  now: Date = new Date(),
): MonthGrid {
  const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(given ?? '') ?? [];
  const today = wallTime(now, timeZone);
  const first: CalendarDay = year
    ? { year: Number(year), month: Number(month), day: 1 }
    : { year: today.year, month: today.month, day: 1 };
  const weekday = new Date(Date.UTC(first.year, first.month - 1, 1)).getUTCDay();
  const start = addDays(first, -((weekday - firstWeekday + 7) % 7));
  const weeks: CalendarDay[][] = [];
  for (let day = start; weeks.length === 0 || isBefore(day, nextMonth(first)); day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)));
  }
  return {
    year: first.year,
    month: first.month,
    weeks,
    from: startOfDay(start, timeZone),
    until: startOfDay(addDays(start, weeks.length * 7), timeZone),
  };
}

/** "YYYY-MM" of the month that lies `months` later. */
export function monthKey({ year, month }: { year: number; month: number }, months = 0): string {
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

/** "YYYY-MM-DD" of a day. */
export function dayKey({ year, month, day }: CalendarDay): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function nextMonth({ year, month }: CalendarDay): CalendarDay {
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

function isBefore(one: CalendarDay, other: CalendarDay): boolean {
  return dayKey(one) < dayKey(other);
}
