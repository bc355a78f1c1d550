import { joinQueue } from '@/jobs/queue';
import { startIntervalJob } from '@/jobs/interval-job';
import { schedule } from '@/jobs/schedule';
import type { Job } from '@/jobs/job';
import { log } from '@/lib/log';

export type RunningJobs = {
  /** Begins no more runs and resolves when the current ones have finished. */
  stop: () => Promise<void>;
};

type Member = { leave: () => Promise<void> };

/** Interval jobs start first: after a restart, articles may be due already. */
const JOIN_AFTER_MS = 3_000;
const REJOIN_MS = 5_000;

/** Runs the scheduled jobs in this process, beside any number of others on the same database. */
export function startJobs(databaseUrl: string, jobs: Job[] = schedule): RunningJobs {
  let stopping = false;
  const isStopping = () => stopping;
  const intervalJobs = jobs.filter((job) => 'seconds' in job).map((job) => startIntervalJob(job, isStopping));
  const recurring = jobs.filter((job) => 'cron' in job);
  const queue = recurring.length > 0 ? stayInQueue(() => joinQueue(databaseUrl, recurring, isStopping)) : null;
  return {
    stop: async () => {
      stopping = true;
      for (const job of intervalJobs) job.wake();
      await Promise.all([...intervalJobs.map((job) => job.ended), queue?.leave()]);
    },
  };
}

/** Retries joining while the database is unreachable. */
function stayInQueue(join: () => Promise<Member>): Member {
  let left = false;
  let member: Member | null = null;
  const enter = async (): Promise<void> => {
    await rest(JOIN_AFTER_MS);
    while (!left && !member) {
      try {
        member = await join();
      } catch (error) {
        log.warn('jobs.queue-not-joined', { error });
        await rest(REJOIN_MS);
      }
    }
  };
  let wake = (): void => undefined;
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      setTimeout(resolve, ms).unref();
    });
  const entering = enter();
  return {
    leave: async () => {
      left = true;
      wake();
      await entering;
      await member?.leave();
    },
  };
}
