import { rmSync } from 'node:fs';
import { closeDb } from '@/db/client';
import { migrate } from '@/db/migrate';
import { openDatabase } from '@/db/open-database';
import { runCrashTrial } from '@/test/jobs/crash-trial';
import { runFrontTrial } from '@/test/jobs/front-trial';
import type { BenchOptions, BenchResult } from '@/test/bench/harness/benchmark';
import { benchDirectory } from '@/test/bench/harness/site';

export const summary =
  '1,000 articles due within a minute, 3 processes, 50 of them killed without warning; then 60 whole front pages';

/** Kills processes while they publish scheduled articles, and counts the outcome. */
export async function run({ logStep }: BenchOptions): Promise<BenchResult> {
  // Publications of an earlier run would be counted again.
  rmSync(benchDirectory('schedule'), { recursive: true });
  const database = await openDatabase({ databaseUrl: undefined, dataDir: benchDirectory('schedule') });
  try {
    await migrate(database.url, 'prisma/migrations');
    logStep('articles come due; processes are killed');
    const { late, ...result } = await runCrashTrial({
      articles: 1_000,
      processes: 3,
      kills: 50,
      seconds: 60,
      timeoutSeconds: 120,
      seed: 1,
    });
    logStep('whole front pages come due; processes are killed');
    const front = await runFrontTrial({
      editions: 60,
      processes: 3,
      kills: 12,
      seconds: 15,
      timeoutSeconds: 60,
      seed: 2,
    });
    return {
      figures: [
        { name: 'published exactly once', value: result.published, unit: '' },
        { name: 'published twice', value: result.twice, unit: '', compareAs: 'exact' },
        { name: 'published early', value: result.early, unit: '', compareAs: 'exact' },
        { name: 'never published', value: result.lost, unit: '', compareAs: 'exact' },
        { name: 'kills', value: result.kills, unit: '' },
        { name: 'late p50', value: late.median, unit: 'ms' },
        { name: 'late p95', value: late.p95, unit: 'ms' },
        { name: 'late at most', value: late.most, unit: 'ms' },
        { name: 'front pages shown exactly once', value: front.shown, unit: '' },
        {
          name: 'front pages twice, early or never',
          value: front.twice + front.early + front.lost,
          unit: '',
          compareAs: 'exact',
        },
        { name: 'front pages late at most', value: Math.round(front.lateMs), unit: 'ms' },
      ],
      notes: [
        'the processes that are killed begin anew while the others go on; on two cores that takes most of the time',
      ],
    };
  } finally {
    await closeDb();
    await database.release();
  }
}
