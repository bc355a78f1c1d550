import { expect, it } from 'vitest';
import { topOfScale } from './bar-chart';

it('ends a scale above the highest value, not far from it, at a number whose half is whole', () => {
  for (const highest of [0, 1, 3, 11, 17, 99, 101, 1_190, 123_456, 9_876_543]) {
    const top = topOfScale(highest);
    expect(top, `${highest}`).toBeGreaterThanOrEqual(highest);
    expect(top, `${highest}`).toBeLessThanOrEqual(Math.max(2, highest * 2));
    expect(Number.isInteger(top / 2)).toBe(true);
  }
});
