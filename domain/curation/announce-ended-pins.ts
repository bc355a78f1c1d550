import { getDb } from '@/db/client';
import { readWatermark, claimInterval } from '@/db/job-state';
import { notifyTags } from '@/db/notify';
import { inTransaction } from '@/db/transaction';

const job = 'end-pins';

/**
 * Invalidates the front page when pins or the breaking bar have ended since the last check. Returns whether any had.
 */
export async function announceEndedPins(): Promise<boolean> {
  // Usually nothing ended: one read by index, no write.
  const since = await readWatermark(job);
  if (!(await hasEnded(since))) return false;
  return inTransaction(async (tx) => {
    if (!(await claimInterval(tx, job))) return false;
    await notifyTags(tx, ['front', 'breaking']);
    return true;
  });
}

async function hasEnded(since: Date): Promise<boolean> {
  const [row] = await getDb().$queryRaw<{ ended: boolean }[]>`
    SELECT EXISTS (SELECT FROM front_slot WHERE pinned_until > ${since} AND pinned_until <= now())
      OR EXISTS (SELECT FROM breaking_notice WHERE expires_at > ${since} AND expires_at <= now()) AS ended`;
  return row?.ended ?? false;
}
