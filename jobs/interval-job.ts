import { recordJobDone, recordJobFailed } from '@/db/job-state';
import type { IsStopping, Job } from '@/jobs/job';
import { log } from '@/lib/log';

type IntervalJob = Extract<Job, { seconds: number }>;

/** How often a process records a healthy job; the health panel needs no more. */
const REPORT_HEALTHY_MS = 30_000;
const MAX_PAUSE_MS = 10_000;

/**
 * Runs a job repeatedly in this process, never twice at once, with growing pauses after failures. `ended` resolves
 * once the last run has finished after stopping.
 */
export function startIntervalJob(job: IntervalJob, isStopping: IsStopping): { ended: Promise<void>; wake: () => void } {
  const sleeper: { wake?: () => void } = {};
  const loop = async (): Promise<void> => {
    let failures = 0;
    let reportedAt = 0;
    while (!isStopping()) {
      const begun = Date.now();
      const reportHealthy = failures > 0 || begun - reportedAt > REPORT_HEALTHY_MS;
      const isHealthy = await runOnce(job, isStopping, reportHealthy);
      if (isHealthy && reportHealthy) reportedAt = begun;
      failures = isHealthy ? 0 : failures + 1;
      const pause = Math.min(MAX_PAUSE_MS, job.seconds * 1_000 * 2 ** failures);
      if (!isStopping()) await sleep(begun + pause - Date.now(), sleeper);
    }
  };
  return { ended: loop(), wake: () => sleeper.wake?.() };
}

async function runOnce(job: IntervalJob, isStopping: IsStopping, reportHealthy: boolean): Promise<boolean> {
  try {
    await job.run(isStopping);
    if (reportHealthy) await recordJobDone(job.name);
    return true;
  } catch (error) {
    log.error('job.failed', { job: job.name, error });
    await recordJobFailed(job.name, error).catch(() => undefined); // the database itself may be what fails
    return false;
  }
}

function sleep(ms: number, sleeper: { wake?: () => void }): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, ms));
    sleeper.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
