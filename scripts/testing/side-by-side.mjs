import { availableParallelism } from 'node:os';

/** Runs jobs in their order, as many at one time as there are processors. Gives what each gave; fails when one does. */
export async function sideBySide(jobs) {
  const given = [];
  const waiting = jobs.entries();
  const lane = async () => {
    // All lanes take from one iterator, so each job is taken once.
    for (const [at, job] of waiting) given[at] = await job();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return given;
}
