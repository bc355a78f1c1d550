import { describe, expect, it } from 'vitest';
import { parseRecordDate } from './date';

const now = new Date('2025-06-01T12:00:00Z');
const read = (value: string) => {
  const result = parseRecordDate(value, now);
  return result.ok ? result.value.toISOString() : result.detail;
};

describe('parseRecordDate', () => {
  it.each([
    ['2024-05-31', '2024-05-31T12:00:00.000Z'],
    ['2024/5/3', '2024-05-03T12:00:00.000Z'],
    ['٢٠٢٤-٠٥-٣١', '2024-05-31T12:00:00.000Z'],
    ['2024-02-29T23:30:00+03:00', '2024-02-29T20:30:00.000Z'],
    ['2024-05-31 18:30', '2024-05-31T18:30:00.000Z'],
    ['2024-05-31T18:30:00.123456Z', '2024-05-31T18:30:00.123Z'],
    ['2024-05-31T18:30:00-0430', '2024-05-31T23:00:00.000Z'],
    ['2025-06-02T02:00:00Z', '2025-06-02T02:00:00.000Z'],
  ])('reads %s', (value, moment) => {
    expect(read(value)).toBe(moment);
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-05-31T25:00:00Z',
    '2024-05-31T10:60:00Z',
    '2024-05-31T10:00:00+19:00',
  ])('refuses %s, which no calendar has', (value) => {
    expect(read(value)).toBe(`there is no date «${value}»`);
  });

  it.each([
    ['أمس', 'is not ISO 8601'],
    ['31-05-2024', 'is not ISO 8601'],
    ['1717171717', 'is not ISO 8601'],
    ['2025-06-03', 'is in the future'],
    ['9999-01-01', 'is in the future'],
    ['0001-01-01', 'is before 1800'],
  ])('refuses %s', (value, why) => {
    expect(read(value)).toContain(why);
  });
});
