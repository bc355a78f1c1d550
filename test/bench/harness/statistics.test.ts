import { expect, it } from 'vitest';
import { median, percentile } from './statistics';

it('takes percentiles by nearest rank', () => {
  const sample = [5, 1, 4, 2, 3];
  expect([percentile(sample, 0), percentile(sample, 0.5), percentile(sample, 0.9), percentile(sample, 1)]).toEqual([
    1, 3, 5, 5,
  ]);
  expect(median([])).toBeNaN();
});
