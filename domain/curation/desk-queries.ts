import { getDb } from '@/db/client';
import { titleKey } from '@/domain/articles/title-key';
import { publicWhere } from '@/domain/articles/visibility';
import { draftId, readDraft } from './draft-transaction';
import { type FrontLayout, frontLayoutSchema, idsOfLayout, placesOf, readSlots } from './layout';
import { limits } from './limits';
import { readFrontPage } from './queries';
import type { ChosenArticle, FrontContainer, FrontDesk, FrontEditionSummary, FrontHistory, FrontPage } from './types';

const PAGE = 30;

/** The draft with every container of the front page: the chosen articles, and the titles that fill it automatically. */
export async function readFrontDesk(now: Date = new Date()): Promise<FrontDesk> {
  const [draft, row, shown] = await Promise.all([
    readDraft(getDb()),
    getDb().frontDraft.findUnique({
      where: { id: draftId },
      relationLoadStrategy: 'join',
      select: { updatedAt: true, writer: { select: { name: true } } },
    }),
    readSlots(getDb()),
  ]);
  const isShown = JSON.stringify(placesOf(sorted(draft.layout))) === JSON.stringify(placesOf(sorted(shown)));
  return {
    version: draft.version,
    writer: row?.writer?.name ?? null,
    updatedAt: row?.updatedAt ?? null,
    isShown,
    containers: await containersOf(draft.layout, now),
  };
}

/** A front page that readers do not see now: the draft, or an edition by its id. Null for an unknown one. */
export async function previewFront(editionId: string | null, now: Date = new Date()): Promise<FrontPage | null> {
  if (editionId === null) return readFrontPage(now, (await readDraft(getDb())).layout);
  const edition = await getDb().frontEdition.findUnique({ where: { id: editionId }, select: { layout: true } });
  return edition && readFrontPage(now, frontLayoutSchema.parse(edition.layout));
}

/** The scheduled editions and those that failed, the next first. */
export async function listScheduledFronts(): Promise<FrontEditionSummary[]> {
  const rows = await getDb().frontEdition.findMany({
    where: { status: { in: ['SCHEDULED', 'FAILED'] } },
    orderBy: [{ scheduledAt: 'asc' }, { id: 'asc' }],
    take: PAGE,
    relationLoadStrategy: 'join',
    select: summarySelect,
  });
  return rows.map(toSummary);
}

/** The published editions, newest first, with keyset pagination. */
export async function listFrontHistory(after?: string): Promise<FrontHistory> {
  const from = after
    ? await getDb().frontEdition.findUnique({ where: { id: after }, select: { publishedAt: true, id: true } })
    : null;
  const older = from?.publishedAt
    ? { OR: [{ publishedAt: { lt: from.publishedAt } }, { publishedAt: from.publishedAt, id: { lt: from.id } }] }
    : {};
  const rows = await getDb().frontEdition.findMany({
    where: { status: 'PUBLISHED', ...older },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    relationLoadStrategy: 'join',
    select: summarySelect,
  });
  const items = rows.slice(0, PAGE).map(toSummary);
  return { items, next: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}

/** Public articles whose title holds the words (folded), the newest first: what may be put on the front page. */
export async function findForFront(words: string, now: Date = new Date()): Promise<ChosenArticle[]> {
  const key = titleKey(words);
  const rows = await getDb().article.findMany({
    where: { ...publicWhere(now), ...(key && { titleKey: { contains: key } }) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, title: true },
  });
  return rows.map(({ id, title }) => ({ articleId: id, title, pinnedUntil: null }));
}

async function containersOf(layout: FrontLayout, now: Date): Promise<FrontContainer[]> {
  const [front, titles] = await Promise.all([
    readFrontPage(now, layout),
    getDb().article.findMany({ where: { id: { in: idsOfLayout(layout) } }, select: { id: true, title: true } }),
  ]);
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  const places = [
    { container: 'lead', name: '', limit: limits.lead, cards: front.lead ? [front.lead] : [] },
    { container: 'pair', name: '', limit: limits.pair, cards: front.seconds },
    { container: 'grid', name: '', limit: limits.grid, cards: front.grid },
    { container: 'opinion', name: '', limit: limits.opinion, cards: front.opinion },
    { container: 'media', name: '', limit: limits.media, cards: front.media },
    ...front.sections.map(({ section, items }) => ({
      container: `section:${section.id}`,
      name: section.name,
      limit: limits.section,
      cards: items,
    })),
  ];
  return places.map(({ container, name, limit, cards }) => {
    const found = layout.containers.find((one) => one.container === container)?.chosen ?? [];
    const chosen = found.flatMap(({ articleId, pinnedUntil }) => {
      const title = titleOf.get(articleId);
      return title === undefined || (pinnedUntil && pinnedUntil <= now) ? [] : [{ articleId, pinnedUntil, title }];
    });
    return {
      container,
      name,
      limit,
      chosen,
      automatic: cards.filter((card) => !chosen.some((one) => one.articleId === card.id)).map((card) => card.title),
    };
  });
}

const summarySelect = {
  id: true,
  name: true,
  status: true,
  scheduledAt: true,
  publishedAt: true,
  createdAt: true,
  error: true,
  createdBy: { select: { name: true } },
} as const;

type Row = {
  id: string;
  name: string;
  status: FrontEditionSummary['status'];
  scheduledAt: Date | null;
  publishedAt: Date | null;
  createdAt: Date;
  error: string;
  createdBy: { name: string } | null;
};

function toSummary({
  id,
  name,
  status,
  scheduledAt,
  publishedAt,
  createdAt,
  error,
  createdBy,
}: Row): FrontEditionSummary {
  return { id, name, status, error, writer: createdBy?.name ?? null, at: publishedAt ?? scheduledAt ?? createdAt };
}

function sorted({ containers }: FrontLayout): FrontLayout {
  return { containers: containers.toSorted((one, other) => (one.container < other.container ? -1 : 1)) };
}
