import type { Tx } from '@/db/transaction';
import { joinsOf } from '@/domain/articles/content';
import type { PreparedArticle } from './prepared-article';

/** Topics and authors of new articles, in their order. */
export async function insertJoins(tx: Tx, articles: PreparedArticle[]): Promise<void> {
  const joins = articles.map(({ id, content }) => joinsOf(id, content));
  const topics = JSON.stringify(joins.flatMap((join) => join.topics));
  const authors = JSON.stringify(joins.flatMap((join) => join.authors));
  await tx.$executeRaw`
    INSERT INTO article_topic (article_id, topic_id, position)
    SELECT * FROM json_to_recordset(${topics}::json) AS r ("articleId" uuid, "topicId" uuid, position int)`;
  await tx.$executeRaw`
    INSERT INTO article_author (article_id, author_id, position)
    SELECT * FROM json_to_recordset(${authors}::json) AS r ("articleId" uuid, "authorId" uuid, position int)`;
}
