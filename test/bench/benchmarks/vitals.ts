import { findSamplePages } from '@/test/bench/readers/sample-pages';
import type { BenchOptions, BenchResult, Figure } from '@/test/bench/harness/benchmark';
import { categories, lighthouse, type LighthouseReport } from '@/test/bench/harness/lighthouse';
import { benchDirectory, startSite } from '@/test/bench/harness/site';
import { median } from '@/test/bench/harness/statistics';

export const summary = 'Lighthouse, mobile, simulated slow 4G: median of five';

const audits = {
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
} as const;

/** Runs Lighthouse five times on the front page and on an article. */
export async function run({ logStep }: BenchOptions): Promise<BenchResult> {
  const site = await startSite({ DATA_DIR: benchDirectory('pages'), DEMO: '1' });
  const figures: Figure[] = [];
  try {
    const { front, article } = await findSamplePages(site.url);
    for (const [kind, path] of Object.entries({ front, article })) {
      const loads = [];
      for (let round = 1; round <= 5; round += 1) {
        logStep(`${kind}, ${round} of 5`);
        loads.push(await lighthouse(site.url + path));
      }
      figures.push(...figuresOf(kind, loads));
    }
  } finally {
    await site.stop();
  }
  return {
    figures,
    notes: [
      'simulated from what this machine took: where page, browser and Lighthouse wait for two processors, TBT by the clock is mostly waiting',
    ],
  };
}

function figuresOf(kind: string, loads: Awaited<ReturnType<typeof lighthouse>>[]): Figure[] {
  const byClock = loads.map((load) => load.byClock);
  const byProcessor = loads.map((load) => load.byProcessor);
  const scores = categories.map((name): Figure => {
    const value = median(byClock.map((report) => Math.round((report.categories[name]?.score ?? 0) * 100)));
    return { name: `${kind}: ${name}`, value, unit: 'of 100', largerIsBetter: true };
  });
  const values = Object.entries(audits).map(([name, audit]) => figureOf(`${kind}: ${name}`, audit, byClock));
  return [...scores, ...values, figureOf(`${kind}: TBT, by processor time`, audits.TBT, byProcessor)];
}

function figureOf(name: string, audit: string, reports: LighthouseReport[]): Figure {
  const value = median(reports.map((report) => report.audits[audit]?.numericValue ?? Number.NaN));
  return audit === audits.CLS ? { name, value, unit: '' } : { name, value: Math.round(value), unit: 'ms' };
}
