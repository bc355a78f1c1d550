import { getDb } from '@/db/client';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { externalIdKey, titleKey } from '@/domain/articles/title-key';
import { publicWhere } from '@/domain/articles/visibility';
import type { RelatedEngine } from './engine';
import { MAX_RELATED } from './stored';
import { taxonomyEngine } from './taxonomy-engine';

const BATCH = 100;

/** Computes an article's related list anew and stores it, with the reason of each entry. */
export async function computeRelated(tx: Tx, articleId: string, engine: RelatedEngine = taxonomyEngine): Promise<void> {
  const ranked = await engine.rank(tx, articleId, MAX_RELATED, new Date());
  await tx.relatedArticle.deleteMany({ where: { articleId } });
  if (ranked.length === 0) return;
  await tx.relatedArticle.createMany({ data: ranked.map((entry, rank) => ({ ...entry, articleId, rank })) });
}

export type Rebuilding = { onProgress?: (done: number) => void; engine?: RelatedEngine };

/** Computes every public article's list anew, a batch a transaction, newest first; says after each how many are done. */
export async function rebuildRelated({ onProgress, engine }: Rebuilding = {}): Promise<number> {
  let done = 0;
  let before: number | undefined;
  for (;;) {
    const batch = await getDb().article.findMany({
      where: { ...publicWhere(new Date()), ...(before !== undefined && { ordinal: { lt: before } }) },
      orderBy: { ordinal: 'desc' },
      take: BATCH,
      select: { id: true, ordinal: true },
    });
    if (batch.length === 0) return done;
    await inTransaction(async (tx) => {
      for (const { id } of batch) await computeRelated(tx, id, engine);
      await notifyTags(tx, batch.map(({ id }) => `article:${id}`));
    });
    before = batch.at(-1)?.ordinal;
    done += batch.length;
    onProgress?.(done);
  }
}

/** Joins headlines that waited for this article (by title or external id) to it. The lists' owners come with findNeighbours. */
export async function resolveHeadlines(tx: Tx, article: { id: string; title: string; externalId: string | null }): Promise<void> {
  const keys = [titleKey(article.title), ...(article.externalId ? [externalIdKey(article.externalId)] : [])].filter(Boolean);
  await tx.relatedHeadline.updateMany({
    where: { matchKey: { in: keys }, targetId: null, articleId: { not: article.id } },
    data: { targetId: article.id },
  });
}
