import type { Tx } from '@/db/transaction';
import type { PreparedArticle } from './prepared-article';

/** The cached pages that a batch puts out of date: lists for all of it, article pages for those that were there before. */
export function batchTags(saved: PreparedArticle[], changedPages: string[], listsBefore: string[]): string[] {
  const tags = new Set(['front', 'latest', 'feeds', 'missing', ...listsBefore]);
  for (const id of changedPages) tags.add(`article:${id}`);
  for (const { content } of saved) {
    if (content.sectionId) tags.add(`section:${content.sectionId}`);
    if (content.threadId) tags.add(`thread:${content.threadId}`);
    content.topicIds.forEach((id) => tags.add(`topic:${id}`));
    content.authorIds.forEach((id) => tags.add(`author:${id}`));
  }
  return [...tags];
}

/** The lists in which articles stand before a record changes them: it may take them out of some. */
export async function findListTags(tx: Tx, articleIds: string[]): Promise<string[]> {
  if (articleIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ tag: string }[]>`
    SELECT 'section:' || section_id AS tag FROM article WHERE id = ANY(${articleIds}::uuid[]) AND section_id IS NOT NULL
    UNION SELECT 'thread:' || thread_id FROM article WHERE id = ANY(${articleIds}::uuid[]) AND thread_id IS NOT NULL
    UNION SELECT 'topic:' || topic_id FROM article_topic WHERE article_id = ANY(${articleIds}::uuid[])
    UNION SELECT 'author:' || author_id FROM article_author WHERE article_id = ANY(${articleIds}::uuid[])`;
  return rows.map(({ tag }) => tag);
}
