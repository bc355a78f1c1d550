import { inTransaction } from '@/db/transaction';
import { indexArticles } from './commands';

/** A batch of its own transaction: a segment, and well below a second. */
const BATCH = 500;

/**
 * Indexes the next articles whose section, topics or authors changed with many others. Returns how many; 0 when none waits. Safe
 * in several processes, which take different ones.
 */
export function indexStaleArticles(): Promise<number> {
  return inTransaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      DELETE FROM search_stale WHERE article_id IN (
        SELECT article_id FROM search_stale ORDER BY article_id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING article_id::text AS id`;
    const ids = rows.map(({ id }) => id);
    // One that is being changed is indexed by that change, before or after: never with what it was.
    await tx.$queryRaw`SELECT FROM article WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`;
    await indexArticles(tx, ids);
    return rows.length;
  });
}
