import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthNumber } from './month-number';
import { formatDate, formatDateLine, formatDateTime, formatMonth, formatTime } from './regions';
import { fromWallTime, isTimeZone, startOfDay, toIsoWithOffset, wallTime } from './time-zone';

const date = new Date('2026-11-22T18:05:00Z');
const timeZone = 'Asia/Damascus';
const ANY_DATE = fc.date({ min: new Date('1950-01-01'), max: new Date('2075-12-31'), noInvalidDate: true });
const ANY_ZONE = fc.constantFrom(
  'Asia/Damascus',
  'Africa/Cairo',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Asia/Riyadh',
  'UTC',
  'America/New_York',
);

describe('formatDate', () => {
  it.each([
    ['EG', '22 نوفمبر 2026'],
    ['SY', '22 تشرين الثاني 2026'],
    ['TN', '22 نوفمبر 2026'],
    ['MA', '22 نونبر 2026'],
  ] as const)('names the month as %s does', (region, text) => {
    expect(formatDate(date, { region, timeZone })).toBe(text);
  });

  it('has the double style, both digits and the Hijri calendar', () => {
    expect(formatDate(date, { region: 'SY', timeZone, months: 'double' })).toBe('22 تشرين الثاني/نوفمبر 2026');
    expect(formatDate(date, { region: 'EG', timeZone, months: 'double' })).toBe('22 نوفمبر 2026');
    expect(formatDate(date, { region: 'SA', timeZone, digits: 'arab' })).toBe('٢٢ نوفمبر ٢٠٢٦');
    expect(formatDate(date, { region: 'SA', timeZone, calendar: 'islamic-umalqura' })).toBe('12 جمادى الآخرة 1448 هـ');
    expect(formatMonth(date, { region: 'DZ', timeZone })).toBe('نوفمبر 2026');
  });

  it('has times and the line of a masthead', () => {
    expect(formatTime(date, { region: 'SY', timeZone })).toBe('9:05 م');
    expect(formatTime(date, { region: 'MA', timeZone })).toBe('21:05');
    expect(formatTime(date, { region: 'PS', timeZone })).toBe('9:05 م');
    expect(formatTime(new Date('2026-11-22T21:00:00Z'), { region: 'SY', timeZone })).toBe('12:00 ص');
    expect(formatDateTime(date, { region: 'EG', timeZone, digits: 'arab' })).toBe('٢٢ نوفمبر ٢٠٢٦، ٩:٠٥ م');
    expect(formatDateLine(date, { region: 'EG', timeZone, hijri: true })).toBe(
      'الأحد 22 نوفمبر 2026 – 12 جمادى الآخرة 1448 هـ',
    );
  });
});

describe('monthNumber', () => {
  it.each([
    ['تشرين الثاني', 11],
    ['تشرين ثان', 11],
    ['نونبر', 11],
    ['ابريل', 4],
    ['جويلية', 7],
    ['غشت', 8],
    ['مايس', 5],
    ['قمبر', null],
  ])('%s', (name, number) => {
    expect(monthNumber(name)).toBe(number);
  });
});

describe('zones', () => {
  it('write the offset of the day', () => {
    expect(toIsoWithOffset(date, 'Asia/Damascus')).toBe('2026-11-22T21:05:00+03:00');
    expect(toIsoWithOffset(new Date('2026-07-01T00:00:00Z'), 'Africa/Cairo')).toBe('2026-07-01T03:00:00+03:00');
    expect(toIsoWithOffset(date, 'America/St_Johns')).toBe('2026-11-22T14:35:00-03:30');
    expect(toIsoWithOffset(date, 'UTC')).toBe('2026-11-22T18:05:00+00:00');
    expect(toIsoWithOffset(new Date('2026-01-14T21:00:00Z'), 'Asia/Damascus')).toBe('2026-01-15T00:00:00+03:00');
    expect(isTimeZone('Asia/Damascus')).toBe(true);
    expect(isTimeZone('Mars/Base')).toBe(false);
  });

  it('name the same instant', () => {
    fc.assert(
      fc.property(ANY_DATE, ANY_ZONE, (any, zone) => {
        const seconds = Math.floor(any.getTime() / 1000) * 1000;
        expect(new Date(toIsoWithOffset(any, zone)).getTime()).toBe(seconds);
      }),
    );
  });

  it('find the first instant of every day, also when the clocks jump at midnight', () => {
    expect(startOfDay({ year: 2024, month: 4, day: 26 }, 'Africa/Cairo').toISOString()).toBe(
      '2024-04-25T22:00:00.000Z',
    );
    fc.assert(
      fc.property(ANY_DATE, ANY_ZONE, (any, zone) => {
        const { year, month, day } = wallTime(any, zone);
        const start = startOfDay({ year, month, day }, zone);
        expect(wallTime(start, zone)).toMatchObject({ year, month, day });
        expect(wallTime(new Date(start.getTime() - 1000), zone).day).not.toBe(day);
      }),
    );
  });

  it('take the moment after a jump for a time that was skipped', () => {
    const skipped = fromWallTime({ year: 2024, month: 4, day: 26, hour: 0, minute: 30 }, 'Africa/Cairo');
    expect(toIsoWithOffset(skipped, 'Africa/Cairo')).toBe('2024-04-26T01:30:00+03:00');
  });
});
