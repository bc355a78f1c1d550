import { PgBoss } from 'pg-boss';
import { recordJobDone, recordJobFailed } from '@/db/job-state';
import type { IsStopping, Job } from '@/jobs/job';
import { log } from '@/lib/log';

type CronJob = Extract<Job, { cron: string }>;

const queueOptions = {
  policy: 'exclusive',
  retryLimit: 3,
  retryDelay: 10,
  retryBackoff: true,
  expireInSeconds: 900,
  deleteAfterSeconds: 86_400,
} as const;
const STOP_MS = 3_000;

/**
 * Joins the job queue in the database: creates its tables when they are missing, updates its schedules to match
 * `jobs`, and works. Any number of processes may join.
 */
export async function joinQueue(
  databaseUrl: string,
  jobs: CronJob[],
  isStopping: IsStopping,
): Promise<{ leave: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'warraq jobs',
    max: 2,
    connectionTimeoutMillis: 3_000,
  });
  boss.on('error', (error) => log.warn('jobs.queue', { error }));
  await boss.start();
  for (const { name, cron } of jobs) {
    await boss.createQueue(name, queueOptions);
    await boss.schedule(name, cron);
  }
  await unscheduleRemovedJobs(boss, jobs);
  for (const job of jobs) await boss.work(job.name, { pollingIntervalSeconds: 10 }, () => runOnce(job, isStopping));
  return { leave: () => boss.stop({ graceful: true, timeout: STOP_MS }) };
}

/** Removes the queue's schedules for jobs that no longer exist. */
async function unscheduleRemovedJobs(boss: PgBoss, jobs: CronJob[]): Promise<void> {
  const known = new Set(jobs.map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!known.has(name)) await boss.unschedule(name);
}

async function runOnce(job: CronJob, isStopping: IsStopping): Promise<void> {
  try {
    await job.run(isStopping);
    await recordJobDone(job.name);
  } catch (error) {
    log.error('job.failed', { job: job.name, error });
    await recordJobFailed(job.name, error).catch(() => undefined); // the queue retries in any case
    throw error;
  }
}
