import type { Tx } from '@/db/transaction';
import type { Source } from './vector-store';

/** What is analysed of a published article; null for one that is not. */
export async function readSource(tx: Tx, articleId: string): Promise<Source | null> {
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
