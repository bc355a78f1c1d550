import type { Tx } from '@/db/transaction';
import { addRevision, writeContent } from '@/domain/articles/commands';
import type { PreparedArticle } from './prepared-article';
import { publicationDate } from './record-content';
import { rewriteHeadlines } from './write-headlines';

/**
 * Brings changed records to their articles. The status stays (a withdrawn article does not come back by an import), and
 * so does the slug; the date when the record gives none.
 */
export async function updateArticles(tx: Tx, articles: PreparedArticle[], now: Date): Promise<void> {
  for (const { id, hash, record, content } of articles) {
    await writeContent(tx, id, content, { slugFollowsTitle: false });
    await addRevision(tx, id, content, null);
    await tx.article.update({
      where: { id },
      data: {
        importHash: hash,
        contentUpdatedAt: now,
        version: { increment: 1 },
        ...(record.publishedAt && { publishedAt: publicationDate(record, now) }),
      },
      select: { id: true },
    });
  }
  await rewriteHeadlines(tx, articles);
}
