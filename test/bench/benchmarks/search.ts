/**
 * `npm run bench -- search`: over HTTP, on a site of its own over DATA_DIR (else over generated articles), or on the running
 * one that SITE names. QUERIES names files of judged queries, lines of {query, relevant_ids} by external id; without it
 * headlines are asked for, each expected to find its own article. --full types every query in every way, not each fourth,
 * and takes a million articles where none are given.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { seededRandom } from '@/test/random/seeded-random';
import { apiArticlesPath, searchApiPath, suggestPath } from '@/lib/urls';
import { ensureArchive } from '@/test/bench/archive/archive';
import type { BenchOptions, BenchResult, Figure } from '@/test/bench/harness/benchmark';
import { httpGet } from '@/test/bench/harness/http-get';
import { type ScoredQuery, MrrScorer } from '@/test/bench/search/mrr-scorer';
import { startSite } from '@/test/bench/harness/site';
import { percentile } from '@/test/bench/harness/statistics';
import { typingVariants } from '@/test/bench/search/typing-variants';

export const summary =
  'search over HTTP: quality on judged queries, what typing costs it, latency of results and suggestions';

type Judged = { query: string; relevant: Set<string> };
type QuerySet = { name: string; queries: Judged[] };

const TITLES = 300;
const WARM_UP = 60;
const SEQUENTIAL = 300;
const CONCURRENCY = 4;
const LIST = 100;

export async function run({ full, logStep }: BenchOptions): Promise<BenchResult> {
  const running = process.env['SITE'];
  const site =
    running === undefined
      ? await startSite({
          DATA_DIR: process.env['DATA_DIR'] ?? (await ensureArchive(full ? 1_000_000 : 5_000, logStep)),
          DEMO: '0',
        })
      : { url: running, stop: () => Promise.resolve() };
  try {
    const sets = await readQueries(site.url);
    const figures: Figure[] = [];
    for (const set of sets) figures.push(...(await measureQuality(site.url, set, full, logStep)));
    figures.push(
      ...(await measureLatency(
        site.url,
        sets.flatMap(({ queries }) => queries),
      )),
    );
    return {
      figures,
      notes: [
        `${sets.map(({ name, queries }) => `${name}: ${queries.length} queries`).join('; ')}${full ? '' : '; each fourth is typed in other ways, --full types all'}`,
      ],
    };
  } finally {
    await site.stop();
  }
}

async function readQueries(url: string): Promise<QuerySet[]> {
  const files = (process.env['QUERIES'] ?? '').split(',').filter(Boolean);
  if (files.length === 0) return [{ name: 'headlines', queries: await headlines(url) }];
  return files.map((file) => ({
    name: basename(file).replace(/\.jsonl$/, ''),
    queries: readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { query: string; relevant_ids: string[] })
      .map(({ query, relevant_ids }) => ({ query, relevant: new Set(relevant_ids) })),
  }));
}

type Listed = { items: { id: string; title: string }[]; nextCursor: string | null };

async function headlines(url: string): Promise<Judged[]> {
  const queries: Judged[] = [];
  let cursor: string | undefined;
  do {
    const { body } = await httpGet(url + apiArticlesPath({ limit: LIST, ...(cursor !== undefined && { cursor }) }));
    const { items, nextCursor } = JSON.parse(body.toString()) as Listed;
    queries.push(...items.map(({ id, title }) => ({ query: title, relevant: new Set([id]) })));
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined && queries.length < TITLES);
  return queries.slice(0, TITLES);
}

/** MRR@10 of the queries as they are, and which share of it stays when they are typed otherwise. */
async function measureQuality(
  url: string,
  { name, queries }: QuerySet,
  full: boolean,
  logStep: BenchOptions['logStep'],
): Promise<Figure[]> {
  const scorer = new MrrScorer(async (query) => (await search(url, query)).found);
  const clean = await scorer.score(queries.map(({ query, relevant }) => ({ query, relevant })));
  const figures: Figure[] = [
    { name: `${name}: MRR@10`, value: clean, unit: '', compareAs: 'ratio', largerIsBetter: true },
  ];
  for (const { name: variant, apply } of typingVariants) {
    logStep(`${name}: ${variant}`);
    const random = seededRandom(7);
    const typed = queries.map(({ query, relevant }) => ({ query: apply(query, random), relevant, clean: query }));
    const sample = typed.filter(({ query, clean: as }, index) =>
      variant === 'Arabic digits' ? query !== as : full || index % 4 === 0,
    );
    const before = await scorer.score(sample.map(({ clean: query, relevant }): ScoredQuery => ({ query, relevant })));
    const after = await scorer.score(sample);
    figures.push({
      name: `${name}: kept, ${variant} (${sample.length})`,
      value: before === 0 ? Number.NaN : after / before,
      unit: '',
      compareAs: 'ratio',
      largerIsBetter: true,
    });
  }
  return figures;
}

async function measureLatency(url: string, queries: Judged[]): Promise<Figure[]> {
  const spread = queries
    .filter((_, index) => index % Math.max(1, Math.floor(queries.length / SEQUENTIAL)) === 0)
    .map(({ query }) => query);
  for (const query of spread.slice(0, WARM_UP)) await search(url, query);
  const alone: number[] = [];
  for (const query of spread) alone.push((await search(url, `${query} `)).ms);
  const together: number[] = [];
  const waiting = [...spread];
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (let query = waiting.pop(); query !== undefined; query = waiting.pop())
        together.push((await search(url, ` ${query}`)).ms);
    }),
  );
  const typing = spread
    .flatMap((query) => [query.slice(0, 3), query.slice(0, 7), query.slice(0, 14)])
    .filter((part) => part.trim().length > 1);
  const suggestions: number[] = [];
  for (const part of [...new Set(typing)]) suggestions.push((await httpGet(url + suggestPath(part))).ms);
  return [
    ...latencyFigures('search, one at a time', alone),
    ...latencyFigures(`search, ${CONCURRENCY} at once`, together),
    ...latencyFigures('suggestions', suggestions),
  ];
}

function latencyFigures(name: string, times: number[]): Figure[] {
  return [
    { name: `${name}: p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}: p95`, value: percentile(times, 0.95), unit: 'ms' },
  ];
}

async function search(url: string, query: string): Promise<{ found: string[][]; ms: number }> {
  const { status, body, ms } = await httpGet(url + searchApiPath(query, 10));
  if (status !== 200) throw new Error(`search answered ${status}: ${body.toString().slice(0, 200)}`);
  const { items } = JSON.parse(body.toString()) as { items: { id: string; externalId?: string | null }[] };
  return { found: items.map(({ id, externalId }) => [id, externalId ?? '']), ms };
}
