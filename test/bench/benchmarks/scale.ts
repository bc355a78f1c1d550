import { setTimeout as sleep } from 'node:timers/promises';
import { closeDb, getDb } from '@/db/client';
import { notifyTags } from '@/db/notify';
import { openDatabase } from '@/db/open-database';
import { inTransaction } from '@/db/transaction';
import { articlePath, latestPath } from '@/lib/urls';
import { ensureArchive } from '@/test/bench/archive/archive';
import type { BenchOptions, BenchResult, Figure } from '@/test/bench/harness/benchmark';
import { httpGet } from '@/test/bench/harness/http-get';
import { countQueriesTo, type QueryCounter } from '@/test/bench/harness/query-counter';
import { type Site, startSite } from '@/test/bench/harness/site';
import { median, percentile } from '@/test/bench/harness/statistics';

export const summary = 'the same site over more and more articles: misses, front page, deep pages, memory, queries';

const MISSES = 100;
/** What a list shows at most. */
const DEEPEST = 9_999;
/** Once the compiler knows the way. */
const WARM_UP = 20;

/** Builds (once) a site of each size and measures pages that nobody has asked for yet. */
export async function run({ full, logStep }: BenchOptions): Promise<BenchResult> {
  const sizes = full ? [1_000, 10_000, 100_000, 1_000_000] : [1_000, 10_000];
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...(await measure(size, logStep)));
  const p50 = (size: number | undefined): number =>
    figures.find(({ name }) => name === nameOf(size ?? 0, 'article miss p50'))?.value ?? Number.NaN;
  const [smallest, ...larger] = sizes;
  for (const size of larger) {
    figures.push({
      name: `article miss p50, ${size.toLocaleString('en')} / ${smallest?.toLocaleString('en')}`,
      value: p50(size) / p50(smallest),
      unit: 'times',
    });
  }
  return {
    figures,
    notes: full ? [] : ['--full measures 100,000 and 1,000,000 articles as well; the first time they must be made'],
  };
}

async function measure(size: number, logStep: BenchOptions['logStep']): Promise<Figure[]> {
  const dataDir = await ensureArchive(size, logStep);
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const counter = await countQueriesTo(database.url);
  const site = await startSite({ DATA_DIR: dataDir, DATABASE_URL: counter.url, DEMO: '0' });
  try {
    logStep(`${size} articles`);
    const articles = await missesOf(site, await spreadArticles(size));
    const deep = await missesOf(
      site,
      [40, 30, 25].map((share) => latestPath({ page: Math.min(Math.floor(size / share), DEEPEST - share) })),
    );
    const front = await measureRevalidation('/', site, counter);
    return [
      { name: nameOf(size, 'article miss p50'), value: median(articles), unit: 'ms' },
      { name: nameOf(size, 'article miss p95'), value: percentile(articles, 0.95), unit: 'ms' },
      { name: nameOf(size, 'front page made anew p50'), value: front.ms, unit: 'ms' },
      { name: nameOf(size, 'page far back in the list p50'), value: median(deep), unit: 'ms' },
      { name: nameOf(size, 'front queries'), value: front.queries, unit: '', compareAs: 'exact' },
      { name: nameOf(size, 'article queries'), value: await queriesOf(site, counter), unit: '', compareAs: 'exact' },
      { name: nameOf(size, 'memory of the site'), value: (await residentBytes(site)) / 2 ** 20, unit: 'MB' },
    ];
  } finally {
    await site.stop();
    counter.close();
    await closeDb();
    await database.release();
  }
}

/** Addresses of articles from everywhere in the archive: ordinals count up, so no row needs to be looked for. */
async function spreadArticles(size: number): Promise<string[]> {
  const wanted = Array.from({ length: MISSES + WARM_UP }, (_, at) => 1 + Math.floor((at * size) / (MISSES + WARM_UP)));
  const rows = await getDb().article.findMany({
    where: { ordinal: { in: wanted } },
    select: { publicId: true, slug: true },
  });
  return rows.map(articlePath);
}

async function missesOf(site: Site, paths: string[]): Promise<number[]> {
  const times: number[] = [];
  for (const path of paths) times.push((await httpGet(site.url + path)).ms);
  return times.length > WARM_UP * 2 ? times.slice(WARM_UP) : times;
}

/** Invalidates a page five times. Returns the longest wait among concurrent requests. */
async function measureRevalidation(
  path: string,
  site: Site,
  counter: QueryCounter,
): Promise<{ ms: number; queries: number }> {
  const times: number[] = [];
  let queries = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const before = counter.count();
    await inTransaction((tx) => notifyTags(tx, ['front']));
    await sleep(5);
    times.push((await httpGet(site.url + path)).ms);
    await sleep(500);
    queries = Math.min(queries, counter.count() - before);
  }
  return { ms: median(times), queries };
}

async function queriesOf(site: Site, counter: QueryCounter): Promise<number> {
  const row = await getDb().article.findFirstOrThrow({
    orderBy: { ordinal: 'desc' },
    select: { publicId: true, slug: true },
  });
  const before = counter.count();
  await httpGet(site.url + articlePath(row));
  return counter.count() - before;
}

async function residentBytes(site: Site): Promise<number> {
  const { body } = await httpGet(`${site.url}/metrics`);
  return Number(/^warraq_process_resident_bytes (\d+)/m.exec(body.toString())?.[1] ?? Number.NaN);
}

function nameOf(size: number, what: string): string {
  return `${size.toLocaleString('en')}: ${what}`;
}
