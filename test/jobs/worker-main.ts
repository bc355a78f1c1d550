import { startJobs } from '@/jobs/worker';

/** A process that does nothing but run the jobs of the schedule; killed without warning by the crash trial. */
const jobs = startJobs(process.env['DATABASE_URL'] ?? '');
process.on('SIGTERM', () => void jobs.stop().then(() => process.exit(0)));
process.stdout.write('running\n');
