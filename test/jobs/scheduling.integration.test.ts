import { expect, it } from 'vitest';
import { useDatabase } from '@/test/database/use-database';
import { runCrashTrial } from '@/test/jobs/crash-trial';
import { runFrontTrial } from '@/test/jobs/front-trial';

useDatabase();

it('publishes every article once and at its time, whichever process is killed', async () => {
  const { late, ...result } = await runCrashTrial({
    articles: 30,
    processes: 2,
    kills: 4,
    seconds: 6,
    timeoutSeconds: 90,
    seed: 7,
  });
  expect(result).toEqual({ published: 30, twice: 0, early: 0, lost: 0, kills: 4 });
  expect(late.most).toBeLessThan(60_000);
}, 180_000);

it('shows every scheduled front page once, at its time and whole, whichever process is killed', async () => {
  const { lateMs, ...result } = await runFrontTrial({
    editions: 12,
    processes: 2,
    kills: 6,
    seconds: 6,
    timeoutSeconds: 60,
    seed: 11,
  });
  expect(result).toEqual({ shown: 12, twice: 0, early: 0, lost: 0, kills: 6, endsWhole: true });
  expect(lateMs).toBeLessThan(60_000);
}, 180_000);
