import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BenchResult, Figure } from './harness/benchmark';
import { benchmarkNames, type BenchmarkName } from './registry';

const baselineEntrySchema = z.strictObject({
  value: z.number(),
  /** The tolerated loss as a share of the value: the difference between two runs of the same code. */
  noise: z.number().min(0).max(1).default(0),
});
const baselineSchema = z.partialRecord(z.enum(benchmarkNames), z.record(z.string(), baselineEntrySchema));
export type Baseline = z.infer<typeof baselineSchema>;

/** The last accepted figures, which are comparable between machines. */
export function readBaseline(): Baseline {
  return baselineSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'baseline.json'), 'utf8')));
}

/** The benchmarks that a check must run. */
export function benchmarksInBaseline(baseline: Baseline): BenchmarkName[] {
  return benchmarkNames.filter((name) => Object.keys(baseline[name] ?? {}).length > 0);
}

/** Compares results with the baseline. A held figure that was not measured counts as a regression: it was lost. */
export function checkAgainstBaseline(
  baseline: Baseline,
  results: Partial<Record<BenchmarkName, BenchResult>>,
): { checked: number; regressions: string[] } {
  let checked = 0;
  const regressions: string[] = [];
  for (const name of benchmarkNames.filter((each) => results[each])) {
    for (const [figureName, expected] of Object.entries(baseline[name] ?? {})) {
      checked += 1;
      const regression = compare(
        expected,
        results[name]?.figures.find((figure) => figure.name === figureName),
      );
      if (regression) regressions.push(`${name}: ${figureName} ${regression}`);
    }
  }
  return { checked, regressions };
}

function compare({ value, noise }: z.infer<typeof baselineEntrySchema>, figure: Figure | undefined): string | null {
  if (!figure) return 'was not measured';
  const allowed = figure.largerIsBetter ? value * (1 - noise) : value * (1 + noise);
  const isWorse = figure.largerIsBetter ? figure.value < allowed : figure.value > allowed;
  return isWorse
    ? `is ${figure.value} ${figure.unit}, the baseline ${value} (${figure.largerIsBetter ? 'at least' : 'at most'} ${allowed})`
    : null;
}
