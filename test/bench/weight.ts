import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { closeDb } from '@/db/client';
import { notifyTags } from '@/db/notify';
import { openDatabase } from '@/db/open';
import { inTransaction } from '@/db/transaction';
import { findAddresses } from './addresses';
import type { BenchOptions, BenchResult, Figure } from './benchmark';
import { openBrowser } from './browser';
import { ask } from './exchange';
import { countQueriesTo, type QueryCounter } from './query-counter';
import { benchDirectory, startSite } from './site';

export const summary = 'bytes by type and requests of each kind of page, cold, in the browser; queries a page';

/** Long enough for a change to arrive; what the edge makes anew by itself then is waited for by asking. */
const CHANGE_MS = 400;

/** The demo edition is dated from now backwards: its pages differ by a few bytes from day to day. */
const exact = { held: 'exact' as const };

/** Opens each kind of page once in a browser that has never been here, and once more as a miss with its queries counted. */
export async function run({ say }: BenchOptions): Promise<BenchResult> {
  const dataDir = benchDirectory('weight');
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const counter = await countQueriesTo(database.url);
  const site = await startSite({ DATA_DIR: dataDir, DATABASE_URL: counter.url, DEMO: '1' });
  const browser = await openBrowser();
  const figures: Figure[] = [];
  try {
    const addresses = { ...(await findAddresses(site.url)), latest: '/latest' };
    for (const [kind, path] of Object.entries(addresses)) {
      say(`${kind} ${decodeURI(path)}`);
      figures.push(await countQueriesOf(kind, site.url + path, counter));
      figures.push(...(await weigh(kind, site.url + path, browser)));
    }
  } finally {
    await browser.close();
    await site.stop();
    counter.close();
    await closeDb();
    await database.release();
  }
  return { figures, notes: ['bytes as they crossed the wire, answers’ heads included; pictures depend on the screen: 390 × 844 at 2×'] };
}

/** Says that what the page shows has changed, and counts what is asked to make it anew. */
async function countQueriesOf(kind: string, url: string, counter: QueryCounter): Promise<Figure> {
  const { headers } = await ask(url, { 'surrogate-capability': 'bench="Surrogate/1.0"' });
  const [tag = ''] = String(headers['surrogate-key'] ?? '').split(' ');
  const counts: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const before = counter.count();
    await inTransaction((tx) => notifyTags(tx, [tag]));
    await sleep(CHANGE_MS);
    await ask(url);
    counts.push(counter.count() - before);
  }
  // What the process does besides (jobs, counted views) can only add.
  return { name: `${kind}: queries`, value: Math.min(...counts), unit: '', ...exact };
}

type Weight = { type: string; url: string; bytes: number };

async function weigh(kind: string, url: string, browser: Browser): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const known = new Map<string, Weight>();
    session.on('Network.responseReceived', ({ requestId, type, response }) => void known.set(requestId, { type, url: response.url, bytes: 0 }));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = known.get(requestId);
      if (one) one.bytes = encodedDataLength;
    });
    await session.send('Network.enable');
    await page.goto(url, { waitUntil: 'networkidle' });
    return figuresOf(kind, [...known.values()].filter((one) => one.url.startsWith('http')));
  } finally {
    await context.close();
  }
}

function figuresOf(kind: string, weights: Weight[]): Figure[] {
  const bytesOf = (test: (one: Weight) => boolean): number => weights.filter(test).reduce((sum, { bytes }) => sum + bytes, 0);
  const isPicture = ({ type }: Weight): boolean => type === 'Image';
  const isOwnModule = ({ url }: Weight): boolean => url.includes('/build/enhance-');
  return [
    { name: `${kind}: document with styles`, value: bytesOf(({ type }) => type === 'Document' || type === 'Stylesheet'), unit: 'bytes', held: 'ratio' },
    { name: `${kind}: enhancement`, value: bytesOf(isOwnModule), unit: 'bytes', held: 'ratio' },
    { name: `${kind}: framework script`, value: bytesOf((one) => one.type === 'Script' && !isOwnModule(one)), unit: 'bytes', ...exact },
    { name: `${kind}: fonts`, value: bytesOf(({ type }) => type === 'Font'), unit: 'bytes', held: 'ratio' },
    { name: `${kind}: pictures`, value: bytesOf(isPicture), unit: 'bytes' },
    { name: `${kind}: requests without pictures`, value: weights.filter((one) => !isPicture(one)).length, unit: '', ...exact },
    { name: `${kind}: requests`, value: weights.length, unit: '' },
  ];
}
