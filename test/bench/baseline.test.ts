import { describe, expect, it } from 'vitest';
import { checkAgainstBaseline, benchmarksInBaseline, readBaseline } from './baseline';

const result = (...figures: { name: string; value: number; largerIsBetter?: boolean }[]) => ({
  figures: figures.map((figure) => ({ unit: 'bytes', ...figure })),
  notes: [],
});
const baseline = { weight: { html: { value: 1000, noise: 0.02 }, share: { value: 0.6, noise: 0.1 } } };

describe('checkAgainstBaseline', () => {
  it('lets figures be better, or worse by the noise', () => {
    const results = {
      weight: result({ name: 'html', value: 1019 }, { name: 'share', value: 0.55, largerIsBetter: true }),
    };
    expect(checkAgainstBaseline(baseline, results)).toEqual({ checked: 2, regressions: [] });
  });

  it('names what got worse', () => {
    const results = {
      weight: result({ name: 'html', value: 1021 }, { name: 'share', value: 0.53, largerIsBetter: true }),
    };
    expect(checkAgainstBaseline(baseline, results).regressions).toHaveLength(2);
  });

  it('takes a lost figure for worse', () => {
    expect(checkAgainstBaseline(baseline, { weight: result({ name: 'html', value: 900 }) }).regressions).toEqual([
      'weight: share was not measured',
    ]);
  });
});

it('the kept baseline can be read and holds something', () => {
  expect(benchmarksInBaseline(readBaseline()).length).toBeGreaterThan(0);
});
