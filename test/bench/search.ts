import { readFileSync } from 'node:fs';
import { closeDb, getDb } from '@/db/client';
import { openDatabase } from '@/db/open';
import { searchArticles } from '@/domain/search/queries';
import type { BenchOptions, BenchResult, Figure } from './benchmark';
import { percentile } from './statistics';
import { typingVariants } from './typing-variants';

export const summary = 'search: quality on judged queries (QUERIES=FILE,FILE), what typing costs it, and its latency';

type Judged = { query: string; relevant: Set<string> };
const TITLES = 300;

/**
 * On the database of DATABASE_URL or DATA_DIR. QUERIES names files of lines {query, relevant_ids}; without it, the
 * headlines there are asked for, each expected to find its own article.
 */
export async function run({ full, say }: BenchOptions): Promise<BenchResult> {
  const database = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], dataDir: process.env['DATA_DIR'] ?? '.data' });
  process.env['DATABASE_URL'] = database.url;
  try {
    const queries = await readQueries();
    const sample = full ? queries : queries.filter((_, index) => index % 4 === 0);
    const clean = await score(sample, (query) => query);
    const figures: Figure[] = [
      { name: 'MRR@10', value: clean.mrr, unit: '', held: 'ratio', largerIsBetter: true },
      { name: 'search p50', value: percentile(clean.times, 0.5), unit: 'ms' },
      { name: 'search p95', value: percentile(clean.times, 0.95), unit: 'ms' },
    ];
    for (const { name, apply } of typingVariants) {
      say(name);
      const random = seeded(7);
      const { mrr } = await score(sample, (query) => apply(query, random));
      figures.push({ name: `kept: ${name}`, value: mrr / (clean.mrr || 1), unit: '', held: 'ratio', largerIsBetter: true });
    }
    return { figures, notes: [`${sample.length} queries`] };
  } finally {
    await closeDb();
    await database.release();
  }
}

async function readQueries(): Promise<Judged[]> {
  const files = (process.env['QUERIES'] ?? '').split(',').filter(Boolean);
  if (files.length > 0) {
    const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
    return lines.map((line) => JSON.parse(line) as { query: string; relevant_ids: string[] }).map(({ query, relevant_ids }) => ({ query, relevant: new Set(relevant_ids) }));
  }
  const rows = await getDb().article.findMany({ where: { status: 'PUBLISHED' }, orderBy: { id: 'asc' }, take: TITLES, select: { id: true, title: true } });
  return rows.map(({ id, title }) => ({ query: title, relevant: new Set([id]) }));
}

async function score(queries: Judged[], change: (query: string) => string): Promise<{ mrr: number; times: number[] }> {
  const times: number[] = [];
  let sum = 0;
  for (const { query, relevant } of queries) {
    const started = performance.now();
    const found = await searchArticles({ query: change(query), limit: 10, timeZone: 'UTC' });
    times.push(performance.now() - started);
    const place = found.ok ? found.value.hits.findIndex(({ article }) => relevant.has(article.id) || relevant.has(article.externalId ?? '')) : -1;
    if (place >= 0) sum += 1 / (place + 1);
  }
  return { mrr: sum / Math.max(1, queries.length), times };
}

/** Mulberry32: the same numbers on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
