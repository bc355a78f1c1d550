import type { Tx } from '@/db/transaction';
import type { ScoredArticle } from '@/domain/related/engines/engine';

/** Replaces the stored list. Returns true when a reader would see a difference. */
export async function storeList(tx: Tx, articleId: string, ranked: ScoredArticle[]): Promise<boolean> {
  await lockArticles(tx, [articleId]);
  const before = await tx.relatedArticle.findMany({
    where: { articleId },
    orderBy: { rank: 'asc' },
    select: { relatedId: true, reason: true, detail: true },
  });
  if (visiblePart(before) === visiblePart(ranked)) return false;
  await tx.relatedArticle.deleteMany({ where: { articleId } });
  await insertLists(tx, [{ articleId, ranked }]);
  return true;
}

/** Locks articles against other writers of their lists. */
export async function lockArticles(tx: Tx, articleIds: string[]): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM article WHERE id = ANY (${articleIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Writes lists of articles that have none. */
export async function insertLists(tx: Tx, lists: { articleId: string; ranked: ScoredArticle[] }[]): Promise<void> {
  const rows = lists.flatMap(({ articleId, ranked }) => ranked.map((entry, rank) => ({ ...entry, articleId, rank })));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO related_article (article_id, related_id, rank, score, reason, detail)
    SELECT article_id, related_id, rank, score, reason, CASE WHEN detail = '' THEN '{}' ELSE string_to_array(detail, E'\n') END
    FROM unnest(${rows.map((row) => row.articleId)}::uuid[], ${rows.map((row) => row.relatedId)}::uuid[], ${rows.map((row) => row.rank)}::int[],
      ${rows.map((row) => row.score)}::float[], ${rows.map((row) => row.reason)}::text[], ${rows.map((row) => row.detail.join('\n'))}::text[])
      AS row (article_id, related_id, rank, score, reason, detail)`;
}

function visiblePart(list: { relatedId: string; reason: string; detail: string[] }[]): string {
  return JSON.stringify(list.map((entry) => [entry.relatedId, entry.reason, entry.detail]));
}
