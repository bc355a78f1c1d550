import { addDays, wallTime } from '@/lib/dates/time-zone';

/** How many days back each period begins; it includes today. */
const DAYS_BACK = { day: 0, week: 6, month: 29, year: 364 } as const;

export type TimeSpan = { name: keyof typeof DAYS_BACK; from: string };

/** Periods up to now to filter by, with their first day as URLs write it. */
export function timeSpans(now: Date, timeZone: string): TimeSpan[] {
  const today = wallTime(now, timeZone);
  return Object.entries(DAYS_BACK).map(([name, back]) => {
    const { year, month, day } = addDays(today, -back);
    // Every key is one of DAYS_BACK's.
    return {
      name: name as TimeSpan['name'],
      from: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    };
  });
}
