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
  const bell: { ring?: () => void } = {};
  const loop = async (): Promise<void> => {
    let failures = 0;
    let saidAt = 0;
    while (!isStopping()) {
      const begun = Date.now();
      const sayWell = failures > 0 || begun - saidAt > REPORT_HEALTHY_MS;
      const well = await attempt(job, isStopping, sayWell);
      if (well && sayWell) saidAt = begun;
      failures = well ? 0 : failures + 1;
      const pause = Math.min(MAX_PAUSE_MS, job.seconds * 1_000 * 2 ** failures);
      if (!isStopping()) await rest(begun + pause - Date.now(), bell);
    }
  };
  return { ended: loop(), wake: () => bell.ring?.() };
}

async function attempt(job: IntervalJob, isStopping: IsStopping, sayWell: boolean): Promise<boolean> {
  try {
    await job.run(isStopping);
    if (sayWell) await recordJobDone(job.name);
    return true;
  } catch (error) {
    log.error('job.failed', { job: job.name, error });
    await recordJobFailed(job.name, error).catch(() => undefined); // the database itself may be what fails
    return false;
  }
}

function rest(ms: number, bell: { ring?: () => void }): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, ms));
    bell.ring = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
