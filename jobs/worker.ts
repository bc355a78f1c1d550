import { joinQueue } from '@/jobs/queue';
import { startIntervalJob } from '@/jobs/interval-job';
import { schedule } from '@/jobs/schedule';
import type { Job } from '@/jobs/job';
import { log } from '@/lib/log';

export type RunningJobs = {
  /** Begins no more runs and resolves when the current ones have finished. */
  stop: () => Promise<void>;
};

type QueueMembership = { leave: () => Promise<void> };

/** Interval jobs start first: after a restart, articles may be due already. */
const JOIN_AFTER_MS = 3_000;
const REJOIN_MS = 5_000;

/** Runs the scheduled jobs in this process, beside any number of others on the same database. */
export function startJobs(databaseUrl: string, jobs: Job[] = schedule): RunningJobs {
  let stopping = false;
  const isStopping = () => stopping;
  const intervalJobs = jobs.filter((job) => 'seconds' in job).map((job) => startIntervalJob(job, isStopping));
  const cronJobs = jobs.filter((job) => 'cron' in job);
  const queue = cronJobs.length > 0 ? joinWithRetry(() => joinQueue(databaseUrl, cronJobs, isStopping)) : null;
  return {
    stop: async () => {
      stopping = true;
      for (const job of intervalJobs) job.wake();
      await Promise.all([...intervalJobs.map((job) => job.ended), queue?.leave()]);
    },
  };
}

/** Retries joining while the database is unreachable. */
function joinWithRetry(join: () => Promise<QueueMembership>): QueueMembership {
  let left = false;
  let membership: QueueMembership | null = null;
  const keepTrying = async (): Promise<void> => {
    await sleep(JOIN_AFTER_MS);
    while (!left && !membership) {
      try {
        membership = await join();
      } catch (error) {
        log.warn('jobs.queue-not-joined', { error });
        await sleep(REJOIN_MS);
      }
    }
  };
  let wake = (): void => undefined;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, ms).unref();
    });
  const joining = keepTrying();
  return {
    leave: async () => {
      left = true;
      wake();
      await joining;
      await membership?.leave();
    },
  };
}
