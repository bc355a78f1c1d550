import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';

/** Records that a job succeeded, and clears its last failure. */
export async function recordJobDone(name: string): Promise<void> {
  await getDb().$executeRaw`
    INSERT INTO job_state (name, finished_at) VALUES (${name}, now())
    ON CONFLICT (name) DO UPDATE SET finished_at = now(), failed_at = NULL, error = ''`;
}

/** Records that a job failed, and why. */
export async function recordJobFailed(name: string, error: unknown): Promise<void> {
  const text = (error instanceof Error ? error.message : String(error)).slice(0, 2_000);
  await getDb().$executeRaw`
    INSERT INTO job_state (name, failed_at, error) VALUES (${name}, now(), ${text})
    ON CONFLICT (name) DO UPDATE SET failed_at = now(), error = excluded.error`;
}

/** A job's watermark, by the database's clock: it has processed everything up to then. Starts at now for a new job. */
export async function readWatermark(name: string): Promise<Date> {
  const [row] = await getDb().$queryRaw<
    { at: Date | null }[]
  >`SELECT seen_until AS at FROM job_state WHERE name = ${name}`;
  if (row?.at) return row.at;
  const [created] = await getDb().$queryRaw<{ at: Date }[]>`
    INSERT INTO job_state (name, seen_until) VALUES (${name}, now())
    ON CONFLICT (name) DO UPDATE SET seen_until = coalesce(job_state.seen_until, excluded.seen_until) RETURNING seen_until AS at`;
  if (!created) throw new Error('an upsert gives its row');
  return created.at;
}

/** Advances a job's watermark to now and returns the interval in between; null when another process holds it. */
export async function claimInterval(tx: Tx, name: string): Promise<{ from: Date; until: Date } | null> {
  const [row] = await tx.$queryRaw<{ from: Date; until: Date }[]>`
    WITH mine AS (SELECT name, seen_until FROM job_state WHERE name = ${name} AND seen_until < now() FOR UPDATE SKIP LOCKED)
    UPDATE job_state j SET seen_until = now() FROM mine WHERE j.name = mine.name
    RETURNING mine.seen_until AS from, j.seen_until AS until`;
  return row ?? null;
}
