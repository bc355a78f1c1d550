import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import { cardSelect, toCardView } from './card';
import { findCardsInOrder } from './card-queries';
import { findIdsOfSections } from './section-lists';
import { readSectionFamily } from '@/domain/taxonomy/queries';
import type { ArticleCardView, ArticleListPage } from './types';
import { publicWhere } from './visibility';

export type PageRequest = { page?: number; size?: number };

/** Older articles are found by search, topics and sitemaps; the cost of a page grows with its number. */
export const MAX_PAGE = 500;
const MAX_SIZE = 100;
const DEFAULT_SIZE = 20;

/** Everything public, newest first. */
export function listLatest(request: PageRequest = {}): Promise<ArticleListPage> {
  return listWhere({}, request);
}

/** Articles of a section and of those below it, newest first, without those that stand above the list. */
export async function listBySection(
  sectionId: string,
  { without = [], ...request }: PageRequest & { without?: string[] } = {},
): Promise<ArticleListPage> {
  const sectionIds = await readSectionFamily(sectionId);
  const [only, further] = sectionIds;
  if (further === undefined)
    return listWhere({ sectionId: only, ...(without.length > 0 && { id: { notIn: without } }) }, request);
  const now = new Date();
  const ids = (window: Window) => findIdsOfSections(sectionIds, { ...window, now, without });
  return paged(request, { ids, cards: async (window) => findCardsInOrder(await ids(window), now) });
}

/** A topic's articles, newest first. */
export function listByTopic(topicId: string, request: PageRequest = {}): Promise<ArticleListPage> {
  const now = new Date();
  const query = { where: { topicId, ...listed(now) }, orderBy: LISTED_ORDER };
  const skipping = { where: { topicId, publishedAt: { lte: now } }, orderBy: LISTED_ORDER };
  return paged(request, {
    cards: async (window) => {
      const rows = await getDb().articleTopic.findMany({
        ...query,
        ...window,
        relationLoadStrategy: 'join',
        select: { article: { select: cardSelect } },
      });
      return rows.map((row) => toCardView(row.article));
    },
    ids: async (window) =>
      (await getDb().articleTopic.findMany({ ...skipping, ...window, select: { articleId: true } })).map(
        (row) => row.articleId,
      ),
  });
}

/** An author's articles, newest first. */
export function listByAuthor(authorId: string, request: PageRequest = {}): Promise<ArticleListPage> {
  const now = new Date();
  const query = { where: { authorId, ...listed(now) }, orderBy: LISTED_ORDER };
  const skipping = { where: { authorId, publishedAt: { lte: now } }, orderBy: LISTED_ORDER };
  return paged(request, {
    cards: async (window) => {
      const rows = await getDb().articleAuthor.findMany({
        ...query,
        ...window,
        relationLoadStrategy: 'join',
        select: { article: { select: cardSelect } },
      });
      return rows.map((row) => toCardView(row.article));
    },
    ids: async (window) =>
      (await getDb().articleAuthor.findMany({ ...skipping, ...window, select: { articleId: true } })).map(
        (row) => row.articleId,
      ),
  });
}

const LISTED_ORDER = [{ publishedAt: 'desc' as const }, { articleId: 'desc' as const }];

/** The date beside the topic or author narrows by index; visibility itself is still asked of the article. */
function listed(now: Date) {
  return { publishedAt: { lte: now }, article: publicWhere(now) };
}

function listWhere(where: Prisma.ArticleWhereInput, request: PageRequest): Promise<ArticleListPage> {
  const query = {
    where: { ...where, ...publicWhere(new Date()) },
    orderBy: [{ publishedAt: 'desc' as const }, { id: 'desc' as const }],
  };
  return paged(request, {
    cards: async (window) =>
      (await getDb().article.findMany({ ...query, ...window, relationLoadStrategy: 'join', select: cardSelect })).map(
        toCardView,
      ),
    ids: async (window) =>
      (await getDb().article.findMany({ ...query, ...window, select: { id: true } })).map((row) => row.id),
  });
}

type Window = { skip: number; take: number };
type PageSource = { cards: (window: Window) => Promise<ArticleCardView[]>; ids: (window: Window) => Promise<string[]> };

/**
 * One page and whether another follows, by reading one row more. The first page is one query; a later one reads its
 * ids first, because the database would otherwise join pictures and names to every skipped row. Ids of a topic or
 * author come from its index alone; if one of them is under embargo, the page is shorter by it.
 */
async function paged(request: PageRequest, source: PageSource): Promise<ArticleListPage> {
  const page = request.page ?? 1;
  const size = Math.min(Math.max(Math.trunc(request.size ?? DEFAULT_SIZE), 1), MAX_SIZE);
  if (!Number.isInteger(page) || page < 1 || page > MAX_PAGE) return { items: [], page, hasNext: false };
  const window = { skip: (page - 1) * size, take: size + 1 };
  if (page === 1) {
    const cards = await source.cards(window);
    return { items: cards.slice(0, size), page, hasNext: cards.length > size };
  }
  const ids = await source.ids(window);
  return { items: await findCardsInOrder(ids.slice(0, size)), page, hasNext: ids.length > size && page < MAX_PAGE };
}
