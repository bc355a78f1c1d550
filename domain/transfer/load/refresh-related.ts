import type { Tx } from '@/db/transaction';
import { enqueueRelated } from '@/domain/related/commands';
import { linkRelatedHeadlines } from '@/domain/related/lists/link-headlines';

/**
 * What related lists make of articles having been saved, once a batch and in its transaction. Gives the ids of other
 * articles whose pages changed by it.
 */
export async function refreshRelated(tx: Tx, articleIds: string[]): Promise<string[]> {
  await enqueueRelated(tx, articleIds);
  return linkRelatedHeadlines(tx, articleIds);
}
