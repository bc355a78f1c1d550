/**
 * Related lists: how long one new article takes, and computing all of them. Alone: `node --import tsx test/bench/benchmarks/related.ts [--full]`.
 * With `DATABASE_URL`, or a `DATA_DIR` of articles, those are measured; else invented ones in a database of its own.
 */
import { closeDb, getDb } from '@/db/client';
import { migrate } from '@/db/migrate';
import { openDatabase } from '@/db/open-database';
import { recomputeRelated } from '@/domain/related/queue/queue';
import { rebuildRelated } from '@/domain/related/rebuild/rebuild';
import { ensureArchive } from '@/test/bench/archive/archive';
import type { BenchOptions, BenchResult, Figure } from '@/test/bench/harness/benchmark';
import { formatTable } from '@/test/bench/harness/table';

export const summary = 'related articles: one new article, and all of them';

const ROUNDS = 60;

/** Measures on the articles that are there, or on invented ones: 5,000, or a million in the long form. */
export async function run({ full, logStep }: BenchOptions): Promise<BenchResult> {
  const given = process.env['DATABASE_URL'] ?? process.env['DATA_DIR'];
  const dataDir = process.env['DATA_DIR'] ?? (given ? '' : await ensureArchive(full ? 1_000_000 : 5_000, logStep));
  const database = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], dataDir });
  process.env['DATABASE_URL'] = database.url;
  try {
    await migrate(database.url, 'prisma/migrations');
    // All lists of a million would be measured for an hour.
    const figures = given || full ? [] : await measureRebuild(logStep);
    return { figures: [...figures, ...(await measureOne()), await measureDisk()], notes: [] };
  } finally {
    await closeDb();
    await database.release();
  }
}

async function measureRebuild(logStep: BenchOptions['logStep']): Promise<Figure[]> {
  const started = performance.now();
  const count = await rebuildRelated({ onProgress: (done, phase, of) => logStep(`${phase}: ${done} of ${of}`) });
  const seconds = (performance.now() - started) / 1000;
  return [
    { name: 'related.rebuild', value: seconds, unit: 's' },
    { name: 'related.rebuild-pace', value: count / seconds, unit: 'lists/s', largerIsBetter: true },
  ];
}

class RolledBack extends Error {}

/** As at publication: analysed, compared, stored; then rolled back, so that the measurement leaves nothing behind. */
async function measureOne(): Promise<Figure[]> {
  const ids = await getDb().$queryRaw<{ id: string }[]>`
    SELECT article_id AS id FROM related_vector WHERE doc IN (SELECT (random() * (SELECT max(doc) FROM related_vector))::int FROM generate_series(1, ${ROUNDS * 2})) LIMIT ${ROUNDS}`;
  const times: number[] = [];
  for (const { id } of ids) {
    await getDb()
      .$transaction(
        async (tx) => {
          const started = performance.now();
          await recomputeRelated(tx, id, { isWhole: true, now: new Date() });
          times.push(performance.now() - started);
          throw new RolledBack();
        },
        { timeout: 60_000 },
      )
      .catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return [
    { name: 'related.one-p50', value: at(0.5), unit: 'ms' },
    { name: 'related.one-p95', value: at(0.95), unit: 'ms' },
  ];
}

async function measureDisk(): Promise<Figure> {
  const [row] = await getDb().$queryRaw<{ bytes: number }[]>`
    SELECT (pg_total_relation_size('related_vector') + pg_total_relation_size('related_term') + pg_total_relation_size('related_article'))::float AS bytes`;
  return { name: 'related.disk', value: (row?.bytes ?? 0) / 2 ** 20, unit: 'MB' };
}

if (process.argv[1] === import.meta.filename) {
  const { figures } = await run({ full: process.argv.includes('--full'), logStep: (line) => console.error(line) });
  console.log(formatTable(figures));
}
