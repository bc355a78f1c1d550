import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toOffsetDate } from './offset-date';

describe('toOffsetDate', () => {
  it.each([
    ['Asia/Damascus', '2026-01-15T09:04:05+03:00'],
    ['Asia/Dubai', '2026-01-15T10:04:05+04:00'],
    ['Africa/Cairo', '2026-01-15T08:04:05+02:00'],
    ['America/New_York', '2026-01-15T01:04:05-05:00'],
    ['Asia/Kolkata', '2026-01-15T11:34:05+05:30'],
    ['UTC', '2026-01-15T06:04:05+00:00'],
  ])('writes the local time of %s with its offset', (timeZone, written) => {
    expect(toOffsetDate(new Date('2026-01-15T06:04:05Z'), timeZone)).toBe(written);
  });

  it('writes midnight as 00, not 24', () => {
    expect(toOffsetDate(new Date('2026-01-14T21:00:00Z'), 'Asia/Damascus')).toBe('2026-01-15T00:00:00+03:00');
  });

  it('names the same instant for any date and summer time', () => {
    const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom('Africa/Cairo', 'Asia/Beirut', 'Africa/Casablanca', 'Asia/Gaza'),
        (date, zone) => {
          expect(new Date(toOffsetDate(date, zone)).getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
        },
      ),
    );
  });
});
