/**
 * `npm run bench -- probes`: sends 1,000 random requests to a production server, signed in with every role and signed
 * out, and compares every answer with the policies. SITE and DATA_DIR name a running site to use instead of its own,
 * PROBES the number of requests, SEED the seed.
 */
import { closeDb } from '@/db/client';
import { openDatabase } from '@/db/open-database';
import type { BenchOptions, BenchResult } from '@/test/bench/harness/benchmark';
import { runProbes } from '@/test/bench/probes/run-probes';
import { benchDirectory, startSite } from '@/test/bench/harness/site';

export const summary = 'random questions of right over HTTP, compared with the policies';

/** Asks, and names every wrong answer. */
export async function run({ logStep }: BenchOptions): Promise<BenchResult> {
  const running = process.env['SITE'];
  const dataDir = process.env['DATA_DIR'] ?? benchDirectory('probes');
  const site =
    running === undefined
      ? await startSite({ DATA_DIR: dataDir, DEMO: '0' })
      : { url: running, stop: () => Promise.resolve() };
  const database = await openDatabase({ databaseUrl: process.env['DATABASE_URL'] || undefined, dataDir });
  try {
    const begun = performance.now();
    const { asked, wrong, byKind, byAnswer } = await runProbes({
      site: site.url,
      count: Number(process.env['PROBES'] ?? 1_000),
      seed: Number(process.env['SEED'] ?? 1),
    });
    for (const line of wrong) logStep(`WRONG ${line}`);
    return {
      figures: [
        { name: 'asked', value: asked, unit: '' },
        { name: 'wrong answers', value: wrong.length, unit: '', compareAs: 'exact' },
        { name: 'took', value: Math.round((performance.now() - begun) / 1_000), unit: 's' },
      ],
      notes: [byKind, byAnswer].map((counts) =>
        Object.entries(counts)
          .map(([name, count]) => `${name} ${count}`)
          .join(', '),
      ),
    };
  } finally {
    await closeDb();
    await database.release();
    await site.stop();
  }
}
