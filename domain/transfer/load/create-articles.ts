import type { Tx } from '@/db/transaction';
import { columnsOf, joinsOf } from '@/domain/articles/content';
import { slugify } from '@/lib/arabic/slug';
import { writeHeadlines } from './write-headlines';
import type { Prepared } from './prepared';
import { publicationDate } from './record-content';

/**
 * Puts new articles in, published, with their first revisions: what `insertArticle` does for one, in a few statements
 * for a whole batch.
 */
export async function createArticles(tx: Tx, articles: Prepared[], now: Date): Promise<void> {
  if (articles.length === 0) return;
  await tx.article.createMany({ data: articles.map((article) => articleRow(article, now)) });
  await tx.revision.createMany({ data: articles.map(({ id, content }) => ({ articleId: id, number: 1, content })) });
  const joins = articles.map(({ id, content }) => joinsOf(id, content));
  const topics = joins.flatMap((join) => join.topics);
  const authors = joins.flatMap((join) => join.authors);
  if (topics.length > 0) await tx.articleTopic.createMany({ data: topics });
  if (authors.length > 0) await tx.articleAuthor.createMany({ data: authors });
  await writeHeadlines(tx, articles);
}

function articleRow({ id, hash, record, content }: Prepared, now: Date) {
  const publishedAt = publicationDate(record, now);
  return {
    ...columnsOf(content),
    id,
    slug: slugify(content.title),
    externalId: record.externalId,
    importHash: hash,
    status: 'PUBLISHED' as const,
    publishedAt,
    firstPublishedAt: publishedAt,
  };
}
