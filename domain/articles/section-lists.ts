import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import type { Keyset } from './keyset';
import { publicSql } from './visibility';

type Request = { now: Date; take: number; skip?: number; without?: string[]; after?: Keyset };

/**
 * Ids of public articles of several sections, newest first. Each section is walked by index in order, and only its newest are
 * brought together: with one condition for all sections the database would sort everything they hold. Each is a query of its
 * own, so that the planner knows whether it is a large one or has a few old articles.
 */
export async function findIdsOfSections(sectionIds: string[], request: Request): Promise<string[]> {
  const rows = await getDb().$queryRaw<{ id: string }[]>(idsOfSectionsSql(sectionIds, request));
  return rows.map(({ id }) => id);
}

/** The query of `findIdsOfSections`; apart from it for the test of its plan. */
export function idsOfSectionsSql(
  sectionIds: string[],
  { now, take, skip = 0, without = [], after }: Request,
): Prisma.Sql {
  const others = without.length > 0 ? Prisma.sql`AND a.id <> ALL(${without}::uuid[])` : Prisma.empty;
  const further = after
    ? Prisma.sql`AND (a.published_at, a.id) < (${after.publishedAt}, ${after.id}::uuid)`
    : Prisma.empty;
  const lists = sectionIds.map(
    (sectionId) => Prisma.sql`(
      SELECT a.id, a.published_at FROM article a
      WHERE a.section_id = ${sectionId}::uuid AND ${publicSql(now)} ${others} ${further}
      ORDER BY a.published_at DESC, a.id DESC LIMIT ${skip + take})`,
  );
  return Prisma.sql`
    SELECT newest.id::text FROM (${Prisma.join(lists, ' UNION ALL ')}) AS newest
    ORDER BY newest.published_at DESC, newest.id DESC LIMIT ${take} OFFSET ${skip}`;
}
