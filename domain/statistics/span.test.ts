import { expect, it } from 'vitest';
import { spanOf } from './span';

const hours = (starts: Date[], end: Date) =>
  [...starts, end].slice(1).map((next, at) => (next.getTime() - (starts[at]?.getTime() ?? 0)) / 3_600_000);

it('counts 24 hours and the 24 before, up to the running one', () => {
  const { starts, end, count, days } = spanOf('24h', new Date('2026-11-29T10:20:00Z'), 'Asia/Damascus');
  expect([starts.length, count, days]).toEqual([48, 24, []]);
  expect([starts[0], starts[24], end].map((at) => at?.toISOString())).toEqual([
    '2026-11-27T11:00:00.000Z',
    '2026-11-28T11:00:00.000Z',
    '2026-11-29T11:00:00.000Z',
  ]);
});

it('begins days where the clocks of the site begin them', () => {
  const { starts, end, days } = spanOf('7d', new Date('2026-11-29T22:30:00Z'), 'Asia/Damascus');
  expect(days).toHaveLength(14);
  expect(days.at(-1)).toBe('2026-11-30');
  expect([starts.at(-1), end].map((at) => at?.toISOString())).toEqual([
    '2026-11-29T21:00:00.000Z',
    '2026-11-30T21:00:00.000Z',
  ]);
});

it('gives a day 23 or 25 hours when the clocks change, also at midnight', () => {
  const spring = spanOf('7d', new Date('2026-04-02T12:00:00Z'), 'Asia/Beirut');
  expect(spring.days.indexOf('2026-03-29')).toBe(9);
  expect(hours(spring.starts, spring.end)).toEqual([...Array<number>(9).fill(24), 23, ...Array<number>(4).fill(24)]);
  const autumn = spanOf('7d', new Date('2026-10-27T12:00:00Z'), 'Europe/Berlin');
  expect(hours(autumn.starts, autumn.end)[autumn.days.indexOf('2026-10-25')]).toBe(25);
});
