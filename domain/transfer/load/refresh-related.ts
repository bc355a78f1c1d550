import type { Tx } from '@/db/transaction';
import { enqueueRelated } from '@/domain/related/queue/queue';
import { linkRelatedHeadlines } from '@/domain/related/lists/link-headlines';

/**
 * Updates related lists after articles were saved, once a batch and in its transaction. Returns the ids of other
 * articles whose pages changed.
 */
export async function refreshRelated(tx: Tx, articleIds: string[]): Promise<string[]> {
  await enqueueRelated(tx, articleIds);
  return linkRelatedHeadlines(tx, articleIds);
}
