import { setTimeout as sleep } from 'node:timers/promises';
import { findSamplePages } from '@/test/bench/readers/sample-pages';
import type { BenchOptions, BenchResult, Figure } from '@/test/bench/harness/benchmark';
import { httpGet } from '@/test/bench/harness/http-get';
import { load, loadTool, type LoadResult } from '@/test/bench/harness/load';
import { storedBytes, watchMemory } from '@/test/bench/harness/memory';
import { serveFile } from '@/test/bench/harness/nginx';
import { hasProgram } from '@/test/programs/programs';
import { measurePageExport } from '@/test/bench/readers/page-export';
import { freePort } from '@/db/embedded/free-port';
import { sideBySide, type SideBySide } from '@/test/bench/harness/side-by-side';
import { benchDirectory, type Site, startSite } from '@/test/bench/harness/site';
import { median, percentile } from '@/test/bench/harness/statistics';

export const summary = 'requests a second of stored pages, beside nginx serving the same bytes and beside Next alone';

const CONNECTIONS = 32;
const MB = 2 ** 20;
const brotli = { 'accept-encoding': 'br' };
const perSecond = 'requests/s';

type Measure = (url: string, headers: Record<string, string>) => Promise<LoadResult>;

/** Runs the site three ways: with the page cache, without it, and its bytes as a file behind nginx, one worker each. */
export async function run({ full, logStep }: BenchOptions): Promise<BenchResult> {
  const rounds = full ? 15 : 7;
  const seconds = full ? 4 : 2;
  const notes = [
    `load from ${loadTool()}, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s, medians; the load shares the processor with what it measures`,
  ];
  const env = { DATA_DIR: benchDirectory('pages'), DEMO: '1' };
  const measure: Measure = (url, headers) => load({ url, headers, seconds, connections: CONNECTIONS });

  logStep('with the page cache');
  const { figures, articleHit } = await measureCached(env, rounds, measure, logStep);
  if (!hasProgram('nginx'))
    notes.push('nginx is not installed here: nothing to compare with (apt-get install nginx-light)');

  if (hasProgram('nginx')) {
    logStep('nginx in front of pages as files');
    figures.push(...(await measurePageExport(env, rounds, measure)));
  }

  logStep('without the page cache');
  const { perSecond: alone, failed } = await measureWithoutCache(env, seconds * 2);
  figures.push({ name: 'article, Next without the page cache', value: alone, unit: perSecond });
  figures.push({
    name: 'article hit / Next without the page cache',
    value: articleHit / alone,
    unit: 'times',
    compareAs: 'ratio',
    largerIsBetter: true,
  });
  if (failed > 0) notes.push(`Next without the page cache failed ${failed} requests`);
  return { figures, notes };
}

/** Cached pages of each kind, pages that were never requested, and memory. */
async function measureCached(
  env: Record<string, string>,
  rounds: number,
  measure: Measure,
  logStep: BenchOptions['logStep'],
): Promise<{ figures: Figure[]; articleHit: number }> {
  const site = await startSite(env);
  try {
    const pages = await findSamplePages(site.url);
    const memory = watchMemory(site.pid);
    const figures = await measureMisses(site);
    let articleHit = Number.NaN;
    for (const [kind, path] of Object.entries(pages)) {
      logStep(`${kind} ${decodeURI(path)}`);
      const hit = await compareWithFile(site.url, path, rounds, measure);
      figures.push(...hitFigures(kind, hit));
      if (kind === 'article') articleHit = hit.first;
    }
    const { headers } = await httpGet(site.url + pages.article, brotli);
    const same = await measure(site.url + pages.article, { ...brotli, 'if-none-match': String(headers['etag']) });
    figures.push({ name: 'article 304', value: same.perSecond, unit: perSecond });
    figures.push(...memoryFigures(memory.stop(), await storedBytes(site.url)));
    return { figures, articleHit };
  } finally {
    await site.stop();
  }
}

function hitFigures(kind: string, { first: cached, second: file, ratio }: SideBySide): Figure[] {
  const hit: Figure = { name: `${kind} hit`, value: cached, unit: perSecond };
  if (!hasProgram('nginx')) return [hit];
  return [
    hit,
    { name: `${kind}, same bytes by nginx`, value: file, unit: perSecond },
    { name: `${kind} hit / nginx`, value: ratio, unit: '', compareAs: 'ratio', largerIsBetter: true },
  ];
}

function memoryFigures({ idle, most }: { idle: number; most: number }, stored: number): Figure[] {
  return [
    { name: 'memory at rest', value: idle / MB, unit: 'MB' },
    { name: 'memory under load', value: most / MB, unit: 'MB' },
    {
      name: 'memory under load / (at rest + stored pages)',
      value: most / (idle + stored),
      unit: 'times',
      compareAs: 'ratio',
    },
  ];
}

/** An article by Next alone. */
async function measureWithoutCache(env: Record<string, string>, seconds: number): Promise<LoadResult> {
  const bare = await startSite({ ...env, PAGE_CACHE: '0' });
  try {
    const { article } = await findSamplePages(bare.url);
    // Fewer connections and longer: it answers slowly, and requests without an answer in time would count as nothing.
    return await load({ url: bare.url + article, headers: { 'accept-encoding': 'gzip' }, seconds, connections: 8 });
  } finally {
    await bare.stop();
  }
}

/** Where nginx is not installed, the site alone. */
async function compareWithFile(siteUrl: string, path: string, rounds: number, measure: Measure): Promise<SideBySide> {
  const { body } = await fetchSettled(siteUrl + path);
  const server = hasProgram('nginx')
    ? await serveFile(body, { path, encoding: 'br', workers: 1, port: await freePort() })
    : null;
  const perSecond = async (url: string): Promise<number> => (await measure(url + path, brotli)).perSecond;
  try {
    return await sideBySide(
      rounds,
      () => perSecond(siteUrl),
      () => (server ? perSecond(server.url) : Promise.resolve(Number.NaN)),
    );
  } finally {
    await server?.stop();
  }
}

/** Pages are recompressed in the background: waits until the bytes no longer change. */
async function fetchSettled(url: string) {
  await httpGet(url, brotli);
  await sleep(2_000);
  return httpGet(url, brotli);
}

/** Articles that were never requested: found, rendered, transformed, compressed. */
async function measureMisses(site: Site): Promise<Figure[]> {
  const list = (await httpGet(`${site.url}/latest`)).body.toString();
  const paths = [...new Set([...list.matchAll(/href="(\/a\/[^"#?]+)"/g)].map(([, path]) => path ?? ''))].slice(0, 30);
  const times: number[] = [];
  for (const path of paths) times.push((await httpGet(site.url + path, brotli)).ms);
  return [
    { name: 'article miss p50', value: median(times), unit: 'ms' },
    { name: 'article miss p95', value: percentile(times, 0.95), unit: 'ms' },
  ];
}
