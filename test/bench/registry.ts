import type { Benchmark } from './harness/benchmark';

/** In the order in which they run. Each is a file of benchmarks/ that exports `summary` and `run`. */
export const benchmarkNames = [
  'pages',
  'weight',
  'vitals',
  'publish',
  'outage',
  'schedule',
  'import',
  'scale',
  'search',
  'related',
  'editor',
  'probes',
  'sessions',
  'desk-list',
] as const;
export type BenchmarkName = (typeof benchmarkNames)[number];

/** Loads a benchmark. */
export async function loadBenchmark(name: BenchmarkName): Promise<Benchmark> {
  return (await import(`./benchmarks/${name}.ts`)) as Benchmark;
}

/** Whether a word of the command line names a benchmark. */
export function isBenchmarkName(word: string): word is BenchmarkName {
  return (benchmarkNames as readonly string[]).includes(word);
}
