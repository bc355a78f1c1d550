import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { chromiumFlags, chromiumPath } from './browser';
import { toCpuTime, type TraceEvent } from '@/test/bench/processes/cpu-time';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
});
export type LighthouseReport = z.infer<typeof reportSchema>;

/**
 * Loads a page once and judges it twice: as Lighthouse does, by the clock, and from the same load with every task as long
 * as it computed.
 */
export async function lighthouse(url: string): Promise<{ byClock: LighthouseReport; byProcessor: LighthouseReport }> {
  const directory = mkdtempSync(join(tmpdir(), 'warraq-lighthouse-'));
  try {
    await runLighthouse(url, [
      `--gather-mode=${directory}`,
      `--chrome-flags=${['--headless=new', ...chromiumFlags].join(' ')}`,
    ]);
    const byClock = await audit(url, directory);
    const file = join(directory, 'defaultPass.trace.json');
    const trace = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
    writeFileSync(file, JSON.stringify({ ...trace, traceEvents: toCpuTime(trace.traceEvents) }));
    return { byClock, byProcessor: await audit(url, directory) };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** What Lighthouse says of a load that it kept in a directory. */
async function audit(url: string, directory: string): Promise<LighthouseReport> {
  const output = join(directory, 'report.json');
  await runLighthouse(url, [`--audit-mode=${directory}`, '--output=json', `--output-path=${output}`]);
  return reportSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
}

async function runLighthouse(url: string, options: string[]): Promise<void> {
  const path = chromiumPath();
  const command = join(dirname(createRequire(import.meta.url).resolve('lighthouse/package.json')), 'cli/index.js');
  const always = ['--quiet', `--only-categories=${categories.join(',')}`, '--no-enable-error-reporting'];
  await promisify(execFile)(process.execPath, [command, url, ...always, ...options], {
    env: { ...process.env, ...(path && { CHROME_PATH: path }) },
    maxBuffer: 64 * 1024 * 1024,
  });
}
