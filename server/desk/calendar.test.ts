import { describe, expect, it } from 'vitest';
import { dayKey, monthGrid, monthKey } from './calendar';

describe('the month of a calendar', () => {
  it('is made of whole weeks from the first weekday on', () => {
    const { weeks, from, until } = monthGrid('2026-02', 'Asia/Damascus', 6);
    expect(weeks.map((week) => week.map(dayKey))[0]).toEqual([
      '2026-01-31',
      '2026-02-01',
      '2026-02-02',
      '2026-02-03',
      '2026-02-04',
      '2026-02-05',
      '2026-02-06',
    ]);
    expect(dayKey(weeks.at(-1)?.at(-1) ?? { year: 0, month: 1, day: 1 })).toBe('2026-03-06');
    expect(until.getTime() - from.getTime()).toBe(weeks.length * 7 * 86_400_000);
  });

  it('is the present one when the address names none', () => {
    const now = new Date('2026-12-31T22:30:00Z');
    expect(monthGrid('2026-13', 'Asia/Damascus', 6, now)).toMatchObject({ year: 2027, month: 1 });
    expect(monthGrid(undefined, 'UTC', 6, now)).toMatchObject({ year: 2026, month: 12 });
  });

  it('has neighbours across the year', () => {
    expect(monthKey({ year: 2026, month: 12 }, 1)).toBe('2027-01');
    expect(monthKey({ year: 2026, month: 1 }, -1)).toBe('2025-12');
  });
});
