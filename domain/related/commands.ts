import type { Tx } from '@/db/transaction';
import { externalIdKey, titleKey } from '@/domain/articles/title-key';
import { recomputeRelated } from './queue/queue';

export { drainRelatedQueue, enqueueRelated, recomputeNextRelated } from './queue/queue';
export { rebuildRelated } from './rebuild/rebuild';

/**
 * Computes the related list of an article that is being published or corrected, in the same transaction, and notes those
 * whose lists may now show it: they are computed anew by a job. Costs the same however many articles there are.
 */
export async function computeRelated(tx: Tx, articleId: string): Promise<void> {
  await recomputeRelated(tx, articleId, { isWhole: true, now: new Date() });
}

/** Joins headlines that waited for this article (by title or external id) to it. The lists' owners come with findNeighbours. */
export async function linkHeadlines(
  tx: Tx,
  article: { id: string; title: string; externalId: string | null },
): Promise<void> {
  const keys = [titleKey(article.title), ...(article.externalId ? [externalIdKey(article.externalId)] : [])].filter(
    Boolean,
  );
  await tx.relatedHeadline.updateMany({
    where: { matchKey: { in: keys }, targetId: null, articleId: { not: article.id } },
    data: { targetId: article.id },
  });
}
