import { joinQueue } from '@/jobs/queue';
import { startIntervalJob } from '@/jobs/interval-job';
import { schedule } from '@/jobs/schedule';
import type { Job } from '@/jobs/job';
import { log } from '@/lib/log';

export type RunningJobs = {
  /** Begins nothing more, and is kept when what was begun is finished. */
  stop: () => Promise<void>;
};

type Member = { leave: () => Promise<void> };

/** What happens by the second comes first: a process that begins, perhaps in place of one that died, has appointments to keep. */
const JOIN_AFTER_MS = 3_000;
const REJOIN_MS = 5_000;

/** Runs the jobs of the schedule in this process, beside any number of others on the same database. */
export function startJobs(databaseUrl: string, jobs: Job[] = schedule): RunningJobs {
  let stopping = false;
  const isStopping = () => stopping;
  const pulses = jobs.filter((job) => 'seconds' in job).map((job) => startIntervalJob(job, isStopping));
  const recurring = jobs.filter((job) => 'cron' in job);
  const queue = recurring.length > 0 ? stayInQueue(() => joinQueue(databaseUrl, recurring, isStopping)) : null;
  return {
    stop: async () => {
      stopping = true;
      for (const pulse of pulses) pulse.wake();
      await Promise.all([...pulses.map((pulse) => pulse.ended), queue?.leave()]);
    },
  };
}

/** Joins again and again while the database is not there. */
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
