/**
 * `npm run bench [-- NAME…] [--json FILE] [--full]`: measures, and prints a table. `npm run bench -- check`: measures what
 * the baseline holds and fails when it got worse.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { checkAgainstBaseline, benchmarksInBaseline, readBaseline } from './baseline';
import type { BenchResult } from './harness/benchmark';
import { benchmarkNames, type BenchmarkName, isBenchmarkName, loadBenchmark } from './registry';
import { formatTable } from './harness/table';

type Results = Partial<Record<BenchmarkName, BenchResult>>;

const usage = `npm run bench -- [check] [NAME…] [--json FILE] [--full]; there are ${benchmarkNames.join(', ')}`;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const parsed = readArguments(argv);
  if (parsed === null) {
    console.error(usage);
    return 2;
  }
  const { values, positionals } = parsed;
  const isCheck = positionals[0] === 'check';
  const named = isCheck ? positionals.slice(1) : positionals;
  const unknown = named.filter((word) => !isBenchmarkName(word));
  if (unknown.length > 0) {
    console.error(`there is no benchmark ${unknown.join(', ')}: ${usage}`);
    return 2;
  }
  const usual = isCheck ? benchmarksInBaseline(readBaseline()) : benchmarkNames;
  const results = await runAll(named.length > 0 ? named.filter(isBenchmarkName) : usual, values.full);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine: machine(), results }, null, 2)}\n`);
  return isCheck ? reportCheck(results) : 0;
}

/** Null when there is an option among them that does not exist, such as --help. */
function readArguments(args: string[]) {
  const options = { json: { type: 'string' }, full: { type: 'boolean', default: false } } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    return null;
  }
}

async function runAll(names: readonly BenchmarkName[], full: boolean): Promise<Results> {
  const results: Results = {};
  for (const name of names) {
    const benchmark = await loadBenchmark(name);
    console.log(`${name}: ${benchmark.summary}`);
    const result = await benchmark.run({ full, logStep: (line) => console.error(`  ${line}`) });
    results[name] = result;
    console.log(formatTable(result.figures));
    for (const note of result.notes) console.log(`  note: ${note}`);
    console.log('');
  }
  return results;
}

function reportCheck(results: Results): number {
  const { checked, regressions } = checkAgainstBaseline(readBaseline(), results);
  for (const line of regressions) console.error(line);
  console.log(
    regressions.length === 0
      ? `${checked} figures are as good as the baseline`
      : `${regressions.length} of ${checked} figures got worse than the baseline`,
  );
  // A check without any figure fails, since it proves nothing.
  return regressions.length === 0 && checked > 0 ? 0 : 1;
}

function machine() {
  const [first] = cpus();
  return {
    node: process.version,
    cores: cpus().length,
    processor: first?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
}
