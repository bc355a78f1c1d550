import { expect, it } from 'vitest';
import { readFaults } from './readers';

const published = [0, 1, 2].map((number) => ({ number, begunAt: number * 1_000, committedAt: number * 1_000 + 10 }));
const reading = (begunAt: number, numbers: number[], status = 200) => ({ begunAt, ms: 1, status, numbers });

it('finds failed, old and mixed pages, and lets a second pass', () => {
  const fine = [reading(1_005, [0, 0, 0]), reading(1_500, [1, 1, 1]), reading(2_009, [0, 0, 0])];
  expect(readFaults(fine, published)).toEqual({ failed: 0, stale: 0, mixed: 0 });
  const bad = [
    reading(2_011, [0, 0, 0]),
    reading(2_500, [1, 2, 2]),
    reading(2_500, [2, 2, Number.NaN]),
    reading(0, [Number.NaN, Number.NaN, Number.NaN], 503),
  ];
  expect(readFaults(bad, published)).toEqual({ failed: 1, stale: 1, mixed: 2 });
});
