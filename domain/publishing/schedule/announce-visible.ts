import { notifyTags } from '@/db/notify';
import { inTransaction } from '@/db/transaction';
import { findNeighbours, readPublishingState } from '@/domain/publishing/change/publishing-reads';
import { cacheTagsOfChange } from '@/domain/publishing/change/cache-tags';

const BATCH = 50;

/**
 * Announces articles that became visible by the clock alone (a publication date or an embargo has passed): invalidates
 * every page that shows them. Each is announced once, by the first process to lock its row. Returns how many there
 * were.
 */
export function announceVisible(): Promise<number> {
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; at: Date }[]>`
      WITH due AS (
        SELECT id, announce_at FROM article WHERE announce_at <= now()
        ORDER BY announce_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      )
      UPDATE article a SET announce_at = NULL FROM due WHERE a.id = due.id RETURNING a.id, due.announce_at AS at`;
    const tags = new Set<string>();
    for (const { id, at } of rows) {
      const now = new Date(Math.max(Date.now(), at.getTime()));
      const after = await readPublishingState(tx, id, now);
      const neighbourIds = await findNeighbours(tx, id);
      for (const tag of cacheTagsOfChange({ before: null, after, neighbourIds })) tags.add(tag);
    }
    await notifyTags(tx, [...tags]);
    return rows.length;
  });
}
