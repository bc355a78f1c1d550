import type { Tx } from '@/db/transaction';
import type { ArticleSource } from './term-weights-store';

/** The data of a published article that is analysed; null for one that is not published. */
export async function readArticleSource(tx: Tx, articleId: string): Promise<ArticleSource | null> {
  const row = await tx.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      ordinal: true,
      title: true,
      standfirst: true,
      text: true,
      status: true,
      publishedAt: true,
      sectionId: true,
    },
  });
  return row?.status === 'PUBLISHED' && row.publishedAt ? { ...row, publishedAt: row.publishedAt } : null;
}
