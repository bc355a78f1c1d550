import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { openDatabase } from '@/db/open-database';
import { findSamplePages } from '@/test/bench/readers/sample-pages';
import type { BenchOptions, BenchResult, Figure } from '@/test/bench/harness/benchmark';
import { openBrowser } from '@/test/bench/harness/browser';
import { httpGet } from '@/test/bench/harness/http-get';
import { countQueriesTo, type QueryCounter } from '@/test/bench/harness/query-counter';
import { benchDirectory, startSite } from '@/test/bench/harness/site';

export const summary = 'bytes by type and requests of each kind of page, cold, in the browser; queries a page';

/** The demo edition is dated from now backwards: its pages differ by a few bytes from day to day. */
const exact = { compareAs: 'exact' as const };

/** Counts the queries of each kind of page, then opens each once in a browser that has never been here. */
export async function run({ logStep }: BenchOptions): Promise<BenchResult> {
  const dataDir = benchDirectory('weight');
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const counter = await countQueriesTo(database.url);
  const env = { DATA_DIR: dataDir, DATABASE_URL: counter.url, DEMO: '1' };
  const figures: Figure[] = [];
  try {
    logStep('queries');
    figures.push(...(await countQueries(env, counter)));
    figures.push(...(await weighAll(env, logStep)));
  } finally {
    counter.close();
    await database.release();
  }
  return {
    figures,
    notes: ['bytes as they crossed the wire, answers’ heads included; pictures depend on the screen: 390 × 844 at 2×'],
  };
}

/** Renders each page nine times by Next alone: behind the page cache one change renders other pages as well. */
async function countQueries(env: Record<string, string>, counter: QueryCounter): Promise<Figure[]> {
  const site = await startSite({ ...env, PAGE_CACHE: '0' });
  try {
    const figures: Figure[] = [];
    await untilQuiet(counter);
    for (const [kind, path] of Object.entries(await pagesByKind(site.url))) {
      const counts: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        const before = counter.count();
        await httpGet(site.url + path);
        counts.push(counter.count() - before);
      }
      // The minimum: other work of the process (jobs, counted views) can only add queries.
      figures.push({ name: `${kind}: queries`, value: Math.min(...counts), unit: '', ...exact });
    }
    return figures;
  } finally {
    await site.stop();
  }
}

/** A new site computes search and related data for some seconds. */
async function untilQuiet(counter: QueryCounter): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (let before = -1; before !== counter.count() && performance.now() < deadline;) {
    before = counter.count();
    await sleep(1_000);
  }
}

async function pagesByKind(url: string): Promise<Record<string, string>> {
  return { ...(await findSamplePages(url)), latest: '/latest' };
}

async function weighAll(env: Record<string, string>, logStep: BenchOptions['logStep']): Promise<Figure[]> {
  const site = await startSite(env);
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const [kind, path] of Object.entries(await pagesByKind(site.url))) {
      logStep(`${kind} ${decodeURI(path)}`);
      figures.push(...(await weigh(kind, site.url + path, browser)));
    }
    return figures;
  } finally {
    await browser.close();
    await site.stop();
  }
}

type Weight = { type: string; url: string; bytes: number };

async function weigh(kind: string, url: string, browser: Browser): Promise<Figure[]> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const known = new Map<string, Weight>();
    session.on(
      'Network.responseReceived',
      ({ requestId, type, response }) => void known.set(requestId, { type, url: response.url, bytes: 0 }),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = known.get(requestId);
      if (one) one.bytes = encodedDataLength;
    });
    await session.send('Network.enable');
    await page.goto(url, { waitUntil: 'networkidle' });
    return figuresOf(
      kind,
      [...known.values()].filter((one) => one.url.startsWith('http')),
    );
  } finally {
    await context.close();
  }
}

function figuresOf(kind: string, weights: Weight[]): Figure[] {
  const bytesOf = (test: (one: Weight) => boolean): number =>
    weights.filter(test).reduce((sum, { bytes }) => sum + bytes, 0);
  const isPicture = ({ type }: Weight): boolean => type === 'Image';
  const isOwnModule = ({ url }: Weight): boolean => url.includes('/build/reader-');
  return [
    {
      name: `${kind}: document with styles`,
      value: bytesOf(({ type }) => type === 'Document' || type === 'Stylesheet'),
      unit: 'bytes',
      compareAs: 'ratio',
    },
    { name: `${kind}: reader script`, value: bytesOf(isOwnModule), unit: 'bytes', compareAs: 'ratio' },
    {
      name: `${kind}: framework script`,
      value: bytesOf((one) => one.type === 'Script' && !isOwnModule(one)),
      unit: 'bytes',
      ...exact,
    },
    { name: `${kind}: fonts`, value: bytesOf(({ type }) => type === 'Font'), unit: 'bytes', compareAs: 'ratio' },
    { name: `${kind}: pictures`, value: bytesOf(isPicture), unit: 'bytes' },
    {
      name: `${kind}: requests without pictures`,
      value: weights.filter((one) => !isPicture(one)).length,
      unit: '',
      ...exact,
    },
    { name: `${kind}: requests`, value: weights.length, unit: '' },
  ];
}
