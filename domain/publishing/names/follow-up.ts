import type { Tx } from '@/db/transaction';
import { indexArticles } from '@/domain/search/commands';
import type { NameKind } from '@/domain/taxonomy/types';

/** So many are indexed at once, and found under their new name at the commit; more are left to the job. */
const INDEXED_AT_ONCE = 200;

/** What is derived from the articles of a move follows: the search index, by a job where they are many, and related lists. */
export async function followUp(tx: Tx, kind: NameKind, moveId: string, count: number): Promise<void> {
  // Threads are not in the index, and authors say nothing of what is related.
  if (kind !== 'thread') await followInSearch(tx, moveId, count);
  if (kind !== 'author')
    await tx.$executeRaw`
      INSERT INTO related_queue (article_id, whole)
      SELECT article.id, false FROM taxonomy_moved JOIN article ON article.id = taxonomy_moved.article_id
      WHERE move_id = ${moveId}::uuid AND article.status = 'PUBLISHED' ORDER BY article.id ON CONFLICT DO NOTHING`;
}

async function followInSearch(tx: Tx, moveId: string, count: number): Promise<void> {
  if (count > INDEXED_AT_ONCE) {
    await tx.$executeRaw`
      INSERT INTO search_stale (article_id) SELECT article_id FROM taxonomy_moved
      WHERE move_id = ${moveId}::uuid ORDER BY article_id ON CONFLICT DO NOTHING`;
    return;
  }
  const rows = await tx.taxonomyMoved.findMany({ where: { moveId }, select: { articleId: true } });
  await indexArticles(
    tx,
    rows.map(({ articleId }) => articleId),
  );
}
