import { getDb } from '@/db/client';
import { notifyTags } from '@/db/notify';
import { inTransaction } from '@/db/transaction';

const HOUR_MS = 3_600_000;

/**
 * Invalidates the lists of most read articles when anything was read since the last full hour began: counting views
 * announces nothing, so without news the front page would show yesterday's list. Returns whether it did.
 */
export async function announceMostRead(now: Date = new Date()): Promise<boolean> {
  const thisHour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const read = await getDb().articleViews.findFirst({
    where: { hour: { gte: thisHour } },
    select: { articleId: true },
  });
  if (read) await inTransaction((tx) => notifyTags(tx, ['front']));
  return read !== null;
}
