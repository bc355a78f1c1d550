import { getDb } from '@/db/client';
import { readWatermark, claimInterval } from '@/db/job-state';
import { notifyTags } from '@/db/notify';
import { inTransaction } from '@/db/transaction';

const job = 'end-related-pins';

/**
 * Invalidates the articles in whose related lists a pin has ended since the last check. Returns how many. One process
 * does it for all.
 */
export async function announceEndedRelatedPins(): Promise<number> {
  const since = await readWatermark(job);
  // Usually nothing ended: one read by index, no write.
  const [any] = await getDb().$queryRaw<{ ended: boolean }[]>`
    SELECT EXISTS (SELECT FROM related_pin WHERE pinned_until > ${since} AND pinned_until <= now()) AS ended`;
  if (!any?.ended) return 0;
  return inTransaction(async (tx) => {
    const interval = await claimInterval(tx, job);
    if (!interval) return 0;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT article_id AS id FROM related_pin WHERE pinned_until > ${interval.from} AND pinned_until <= ${interval.until}`;
    await notifyTags(
      tx,
      rows.map(({ id }) => `article:${id}`),
    );
    return rows.length;
  });
}
