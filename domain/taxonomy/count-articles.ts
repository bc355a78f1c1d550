import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import { type ArticleCounts, COUNT_LIMIT, type NameKind } from './types';

const carriers: Record<NameKind, Prisma.Sql> = {
  section: Prisma.sql`article WHERE section_id`,
  topic: Prisma.sql`article_topic WHERE topic_id`,
  author: Prisma.sql`article_author WHERE author_id`,
  thread: Prisma.sql`article WHERE thread_id`,
};

/**
 * How many articles, in whatever state, carry each of these names; one query. Each count stops just above `COUNT_LIMIT`, so that
 * the cost depends on the names that are shown and not on the archive.
 */
export async function countArticles(kind: NameKind, ids: string[]): Promise<ArticleCounts> {
  if (ids.length === 0) return {};
  const rows = await getDb().$queryRaw<{ id: string; count: number }[]>(countArticlesSql(kind, ids));
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}

/** The query of `countArticles`; apart from it for the test of its plan. */
export function countArticlesSql(kind: NameKind, ids: string[]): Prisma.Sql {
  return Prisma.sql`
    SELECT named.id::text, (
      SELECT count(*)::int FROM (SELECT FROM ${carriers[kind]} = named.id LIMIT ${COUNT_LIMIT + 1}) AS carried
    ) AS count
    FROM unnest(${ids}::uuid[]) AS named (id)`;
}
