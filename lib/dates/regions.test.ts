import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHijri, toHijri } from './hijri';
import { REGIONS } from './months';
import { parseArabicDate } from './parse';
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

  it('is read back by parseArabicDate in every region, style and digits', () => {
    const style = fc.record({
      region: fc.constantFrom(...REGIONS),
      timeZone: ANY_ZONE,
      digits: fc.constantFrom('latn' as const, 'arab' as const, 'arabext' as const),
      months: fc.constantFrom('region' as const, 'double' as const),
      calendar: fc.constantFrom('gregory' as const, 'islamic-umalqura' as const),
    });
    fc.assert(
      fc.property(ANY_DATE, style, (any, chosen) => {
        const { year, month, day } = wallTime(any, chosen.timeZone);
        expect(parseArabicDate(formatDateLine(any, chosen))).toEqual({ ok: true, value: { year, month, day } });
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseArabicDate', () => {
  it.each([
    ['2026-11-22', { year: 2026, month: 11, day: 22 }],
    ['٢٢/١١/٢٠٢٦', { year: 2026, month: 11, day: 22 }],
    ['الأحد، ٢٢ تشرين الثاني / نوفمبر ٢٠٢٦', { year: 2026, month: 11, day: 22 }],
    ['22 تشرين ثاني 2026م', { year: 2026, month: 11, day: 22 }],
    ['1 غشت، 2025', { year: 2025, month: 8, day: 1 }],
    ['5 من شهر جويلية عام 2024', { year: 2024, month: 7, day: 5 }],
    ['3 ابريل 2024', { year: 2024, month: 4, day: 3 }],
    ['1 رمضان 1447 هـ', { year: 2026, month: 2, day: 18 }],
    ['29 شباط 2024', { year: 2024, month: 2, day: 29 }],
    [
      '2026-11-22T09:05:07+03:00',
      { year: 2026, month: 11, day: 22, time: { hour: 9, minute: 5, second: 7 }, offset: 180 },
    ],
  ])('reads %s', (text, value) => {
    expect(parseArabicDate(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['30 شباط 2026', 'impossible'],
    ['29 فبراير 2025', 'impossible'],
    ['2026-13-01', 'impossible'],
    ['31/11/2026', 'impossible'],
    ['2026-11-22T25:00', 'impossible'],
    ['22 تشرين الثاني/ديسمبر 2026', 'impossible'],
    ['31 رمضان 1447 هـ', 'impossible'],
    ['غدا', 'unreadable'],
    ['22 قمبر 2026', 'unreadable'],
    ['', 'unreadable'],
  ])('refuses %s', (text, reason) => {
    expect(parseArabicDate(text)).toEqual({ ok: false, reason });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseArabicDate(text).ok === 'boolean'));
  });
});

describe('zones', () => {
  it('write the offset of the day', () => {
    expect(toIsoWithOffset(date, 'Asia/Damascus')).toBe('2026-11-22T21:05:00+03:00');
    expect(toIsoWithOffset(new Date('2026-07-01T00:00:00Z'), 'Africa/Cairo')).toBe('2026-07-01T03:00:00+03:00');
    expect(toIsoWithOffset(date, 'America/St_Johns')).toBe('2026-11-22T14:35:00-03:30');
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

describe('Hijri days', () => {
  it('go to the Gregorian calendar and back', () => {
    fc.assert(
      fc.property(ANY_DATE, (any) => {
        const { year, month, day } = wallTime(any, 'UTC');
        expect(fromHijri(toHijri(any, 'UTC'))).toEqual({ year, month, day });
      }),
    );
  });
});
