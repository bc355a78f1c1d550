import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findAddresses } from './addresses';
import type { BenchOptions, BenchResult, Figure } from './benchmark';
import { chromiumFlags, chromiumPath } from './browser';
import { benchDirectory, startSite } from './site';
import { median } from './statistics';

export const summary = 'Lighthouse, mobile, simulated slow 4G: median of five';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const audits = { LCP: 'largest-contentful-paint', TBT: 'total-blocking-time', CLS: 'cumulative-layout-shift' } as const;

const reportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
});
type Report = z.infer<typeof reportSchema>;

/** Runs Lighthouse five times on the front page and on an article. */
export async function run({ say }: BenchOptions): Promise<BenchResult> {
  const site = await startSite({ DATA_DIR: benchDirectory('pages'), DEMO: '1' });
  const figures: Figure[] = [];
  try {
    const { front, article } = await findAddresses(site.url);
    for (const [kind, path] of Object.entries({ front, article })) {
      const reports: Report[] = [];
      for (let round = 1; round <= 5; round += 1) {
        say(`${kind}, ${round} of 5`);
        reports.push(await lighthouse(site.url + path));
      }
      figures.push(...figuresOf(kind, reports));
    }
  } finally {
    await site.stop();
  }
  return { figures, notes: ['TBT and LCP are simulated from what this machine took: a busy one reads higher'] };
}

async function lighthouse(url: string): Promise<Report> {
  const directory = mkdtempSync(join(tmpdir(), 'warraq-lighthouse-'));
  const output = join(directory, 'report.json');
  const command = join(dirname(createRequire(import.meta.url).resolve('lighthouse/package.json')), 'cli/index.js');
  const flags = ['--headless=new', ...chromiumFlags].join(' ');
  const path = chromiumPath();
  try {
    await promisify(execFile)(
      process.execPath,
      [
        command,
        url,
        '--quiet',
        '--output=json',
        `--output-path=${output}`,
        `--chrome-flags=${flags}`,
        `--only-categories=${categories.join(',')}`,
        '--no-enable-error-reporting',
      ],
      { env: { ...process.env, ...(path && { CHROME_PATH: path }) }, maxBuffer: 64 * 1024 * 1024 },
    );
    return reportSchema.parse(JSON.parse(readFileSync(output, 'utf8')));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function figuresOf(kind: string, reports: Report[]): Figure[] {
  const scores = categories.map((name): Figure => {
    const value = median(reports.map((report) => Math.round((report.categories[name]?.score ?? 0) * 100)));
    return { name: `${kind}: ${name}`, value, unit: 'of 100', largerIsBetter: true };
  });
  const values = Object.entries(audits).map(([name, audit]): Figure => {
    const value = median(reports.map((report) => report.audits[audit]?.numericValue ?? Number.NaN));
    return {
      name: `${kind}: ${name}`,
      value: name === 'CLS' ? value : Math.round(value),
      unit: name === 'CLS' ? '' : 'ms',
    };
  });
  return [...scores, ...values];
}
