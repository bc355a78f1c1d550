import { createWriteStream, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generatedLines } from '@/domain/transfer/generate-articles';
import type { BenchOptions, BenchResult, Figure } from '@/test/bench/harness/benchmark';
import { runCommand } from '@/test/bench/harness/command';
import { benchDirectory } from '@/test/bench/harness/site';

export const summary = 'JSON Lines into an empty database, and the same file again: time and peak memory';

/** Imports generated articles twice: the second time nothing has changed. */
export async function run({ full, logStep }: BenchOptions): Promise<BenchResult> {
  const sizes = full ? [10_000, 100_000] : [10_000];
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await importOf(size, logStep)));
  return {
    figures,
    notes: [
      `memory is the process's alone, its database server not included${full ? '' : '; --full imports 100,000 as well'}`,
    ],
  };
}

async function importOf(size: number, logStep: BenchOptions['logStep']): Promise<Figure[]> {
  const file = join(benchDirectory('import-files'), `${size}.jsonl`);
  if (!existsSync(file))
    await pipeline(Readable.from(generatedLines({ count: size, seed: '1' })), createWriteStream(file));
  const dataDir = benchDirectory(`import-${size}`);
  rmSync(dataDir, { recursive: true, force: true });
  benchDirectory(`import-${size}`);
  logStep(`${size} articles, ${Math.round(statSync(file).size / 2 ** 20)} MB`);
  const first = await runCommand(['import', file], dataDir);
  logStep('the same file again');
  const again = await runCommand(['import', file], dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  const of = `${size.toLocaleString('en')} articles`;
  return [
    { name: `${of}: time`, value: first.seconds, unit: 's' },
    { name: `${of}: rate`, value: size / first.seconds, unit: 'articles/s', largerIsBetter: true },
    { name: `${of}: peak memory`, value: megabytes(first.peakBytes), unit: 'MB' },
    { name: `${of}: time of the same file again`, value: again.seconds, unit: 's' },
  ];
}

function megabytes(bytes: number | null): number {
  return bytes === null ? Number.NaN : bytes / 2 ** 20;
}
