import type { Tx } from '@/db/transaction';
import { enqueueRelated } from '@/domain/related/commands';
import { resolveRelatedHeadlines } from '@/domain/related/headlines';
import { indexArticles } from '@/domain/search/commands';

/**
 * Everything that follows from articles having been saved, once a batch and in its transaction. Gives the ids of other
 * articles whose pages changed by it.
 */
export async function afterArticlesSaved(tx: Tx, articleIds: string[]): Promise<string[]> {
  await indexArticles(tx, articleIds);
  await enqueueRelated(tx, articleIds);
  return resolveRelatedHeadlines(tx, articleIds);
}
