import { type RunningJobs, startJobs } from '@/jobs/worker';

/**
 * Runs the recurring jobs on the open database. With several workers the parent process runs them, so that long jobs
 * do not delay readers. Several machines on one database may all run them.
 */
export function runJobs(): RunningJobs {
  return startJobs(process.env['DATABASE_URL'] ?? '');
}
