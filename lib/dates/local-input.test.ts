import { expect, it } from 'vitest';
import { fromLocalInput, toLocalInput } from './local-input';

it('reads a time of the zone, with seconds or without', () => {
  expect(fromLocalInput('2026-11-22T12:05', 'Asia/Damascus')?.toISOString()).toBe('2026-11-22T09:05:00.000Z');
  expect(fromLocalInput('2026-11-22T12:05:07', 'Asia/Damascus')?.toISOString()).toBe('2026-11-22T09:05:07.000Z');
});

it.each(['', '2026-11-22', '2026-02-30T10:00', '2026-11-22T24:00', '22/11/2026 10:00'])(
  'finds no time in "%s"',
  (value) => {
    expect(fromLocalInput(value, 'Asia/Damascus')).toBeNull();
  },
);

it('round-trips', () => {
  const instant = new Date('2026-01-05T22:30:00Z');
  expect(toLocalInput(instant, 'Africa/Cairo')).toBe('2026-01-06T00:30');
  expect(fromLocalInput(toLocalInput(instant, 'Africa/Cairo'), 'Africa/Cairo')).toEqual(instant);
});

it('reads and shows the clock of the zone named, to the second', () => {
  const instant = fromLocalInput('2026-01-05T09:30:15', 'Asia/Damascus');
  expect(instant?.toISOString()).toBe('2026-01-05T06:30:15.000Z');
  expect(toLocalInput(instant ?? new Date(0), 'Asia/Damascus', 'second')).toBe('2026-01-05T09:30:15');
});
