import { expect, it } from 'vitest';
import { useDatabase } from '@/test/database/use-database';
import { runCrashTrial } from '@/test/jobs/crash-trial';

useDatabase();

it('publishes every article once and at its time, whichever process is killed', async () => {
  const { late, ...result } = await runCrashTrial({ articles: 60, processes: 2, kills: 6, seconds: 8, patienceSeconds: 60, seed: 7 });
  expect(result).toEqual({ published: 60, twice: 0, early: 0, lost: 0, kills: 6 });
  expect(late.most).toBeLessThan(60_000);
}, 180_000);
