import { type RunningJobs, startJobs } from '@/jobs/worker';

/**
 * Runs the recurring jobs beside the site, on the database it has opened. With several workers the parent does it: what
 * takes long there keeps no reader waiting. Other machines on the same database may all do it too.
 */
export function runJobs(): RunningJobs {
  return startJobs(process.env['DATABASE_URL'] ?? '');
}
