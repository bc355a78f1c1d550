import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import { readSectionFamily } from '@/domain/taxonomy/queries';
import { cardSelect, toCardView } from './card';
import { findCardsInOrder } from './card-queries';
import type { Keyset } from './keyset';
import { findIdsOfSections } from './section-lists';
import type { ArticleCardView } from './types';
import { publicWhere } from './visibility';

export type KeysetRequest = {
  /** Slugs of a section, topic and author; each narrows the list. One that does not exist gives an empty list. */
  section?: string;
  topic?: string;
  author?: string;
  externalId?: string;
  limit: number;
  after?: Keyset;
};

export type KeysetPage = { items: ArticleCardView[]; next: Keyset | null };

const MAX_LIMIT = 100;

/**
 * Public articles, newest first, from a position on; stable while articles are added. At most four queries, usually
 * one.
 */
export async function listCardsByKeyset(request: KeysetRequest): Promise<KeysetPage> {
  const ids = await resolveSlugs(request);
  if (!ids) return { items: [], next: null };
  const limit = Math.min(Math.max(Math.trunc(request.limit), 1), MAX_LIMIT);
  const rows = await readRows(ids, request, limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && rows.length > limit ? { publishedAt: last.publishedAt, id: last.id } : null };
}

/** `sectionIds`: the section with those below it. */
type ResolvedIds = { sectionIds?: string[]; topicId?: string; authorId?: string };

/**
 * Resolves slugs to ids first: with a slug in the query the planner cannot scan the list's index in order. Null when
 * one is unknown.
 */
async function resolveSlugs({ section, topic, author }: KeysetRequest): Promise<ResolvedIds | null> {
  const db = getDb();
  const only = { id: true } as const;
  const [sectionRow, topicRow, authorRow] = await Promise.all([
    section === undefined ? undefined : db.section.findUnique({ where: { slug: section }, select: only }),
    topic === undefined ? undefined : db.topic.findUnique({ where: { slug: topic }, select: only }),
    author === undefined ? undefined : db.author.findUnique({ where: { slug: author }, select: only }),
  ]);
  if (sectionRow === null || topicRow === null || authorRow === null) return null;
  const sectionIds = sectionRow && (await readSectionFamily(sectionRow.id));
  return { sectionIds, topicId: topicRow?.id, authorId: authorRow?.id };
}

/** Walks the narrowest index there is: the topic's, the author's, else the articles' own. */
async function readRows(
  { sectionIds, topicId, authorId }: ResolvedIds,
  { externalId, after }: KeysetRequest,
  take: number,
): Promise<ArticleCardView[]> {
  const db = getDb();
  const now = new Date();
  const where: Prisma.ArticleWhereInput = {
    AND: [publicWhere(now), after ? afterKeyset(after) : {}],
    ...(sectionIds && { sectionId: sectionIds.length > 1 ? { in: sectionIds } : sectionIds[0] }),
    ...(externalId !== undefined && { externalId }),
  };
  const listed = { publishedAt: { lte: after?.publishedAt ?? now } };
  const orderBy = [{ publishedAt: 'desc' as const }, { articleId: 'desc' as const }];
  const select = { article: { select: cardSelect } };
  if (topicId) {
    const article = authorId ? { ...where, authors: { some: { authorId } } } : where;
    const rows = await db.articleTopic.findMany({
      where: { topicId, ...listed, article },
      orderBy,
      take,
      relationLoadStrategy: 'join',
      select,
    });
    return rows.map((row) => toCardView(row.article));
  }
  if (authorId) {
    const rows = await db.articleAuthor.findMany({
      where: { authorId, ...listed, article: where },
      orderBy,
      take,
      relationLoadStrategy: 'join',
      select,
    });
    return rows.map((row) => toCardView(row.article));
  }
  if (sectionIds && sectionIds.length > 1 && externalId === undefined)
    return findCardsInOrder(await findIdsOfSections(sectionIds, { now, take, ...(after && { after }) }), now);
  const rows = await db.article.findMany({
    where: { ...where, ...listed },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    relationLoadStrategy: 'join',
    select: cardSelect,
  });
  return rows.map(toCardView);
}

function afterKeyset({ publishedAt, id }: Keyset): Prisma.ArticleWhereInput {
  return { OR: [{ publishedAt: { lt: publishedAt } }, { publishedAt, id: { lt: id } }] };
}
