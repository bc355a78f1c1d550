import type { Tx } from '@/db/transaction';
import { externalIdKey, titleKey } from '@/domain/articles/title-key';
import { recomputeRelated } from './queue/queue';

/**
 * Computes the related list of an article that is published or corrected, in the same transaction, and queues the
 * articles whose lists may now contain it for a job. The cost does not depend on the number of articles.
 */
export async function computeRelated(tx: Tx, articleId: string): Promise<void> {
  await recomputeRelated(tx, articleId, { isWhole: true, now: new Date() });
}

/** Turns headlines that waited for these articles (by title or external id) into links. */
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
