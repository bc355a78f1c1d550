import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import { collectReferences } from '@/domain/articles/document/references';
import { isPublic } from '@/domain/articles/visibility';
import { findMedia } from '@/domain/media/queries';
import { deskEntrySelect, toDeskEntry } from './desk-entry';
import type { Coverage, CoverageSummary, DeskLiveEntry, EntryPage, EntryReferences } from './types';

const PAGE = 50;
const MAX_LISTED = 30;
/** Longer than a transaction lasts, so that writes uncommitted at the last poll are seen by the next. */
const OVERLAP = 35_000;

const summarySelect = {
  id: true,
  title: true,
  status: true,
  liveClosedAt: true,
  publishedAt: true,
  liveEntries: { where: { removedAt: null }, orderBy: { at: 'desc' }, take: 1, select: { at: true } },
} satisfies Prisma.ArticleSelect;

/** The newest live stories: those in preparation, those going on and those that ended, each bounded. */
export async function listCoverages(): Promise<{
  prepared: CoverageSummary[];
  open: CoverageSummary[];
  closed: CoverageSummary[];
}> {
  const list = async (where: Prisma.ArticleWhereInput) => {
    const rows = await getDb().article.findMany({
      where: { kind: 'LIVE', ...where },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: MAX_LISTED,
      relationLoadStrategy: 'join',
      select: summarySelect,
    });
    return rows.map(({ liveClosedAt, liveEntries, ...row }) => ({
      ...row,
      closedAt: liveClosedAt,
      lastEntryAt: liveEntries[0]?.at ?? null,
    }));
  };
  const [prepared, open, closed] = await Promise.all([
    list({ status: { in: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'] } }),
    list({ status: 'PUBLISHED', liveClosedAt: null }),
    list({ status: 'PUBLISHED', liveClosedAt: { not: null } }),
  ]);
  return { prepared, open, closed };
}

/** One live story; null for an id that is no live story's. */
export async function findCoverage(id: string, now: Date = new Date()): Promise<Coverage | null> {
  const row = await getDb().article.findUnique({
    where: { id },
    select: {
      id: true,
      publicId: true,
      slug: true,
      title: true,
      kind: true,
      status: true,
      version: true,
      liveClosedAt: true,
      publishedAt: true,
      embargoUntil: true,
    },
  });
  if (row?.kind !== 'LIVE') return null;
  const { publicId, slug, title, status, version, liveClosedAt } = row;
  return { id, publicId, slug, title, status, version, closedAt: liveClosedAt, isPublic: isPublic(row, now) };
}

/**
 * A page of entries by their time, newest first, those taken away included. With `since`, what was changed from then on;
 * with `before`, what is older than that entry.
 */
export async function listDeskEntries(
  articleId: string,
  { since, before }: { since?: Date | undefined; before?: { at: Date; id: string } | undefined } = {},
): Promise<EntryPage> {
  const asOf = new Date();
  const rows = await getDb().liveEntry.findMany({
    where: {
      articleId,
      ...(since && { updatedAt: { gt: new Date(since.getTime() - OVERLAP) } }),
      ...(before && { OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
    relationLoadStrategy: 'join',
    select: deskEntrySelect,
  });
  const entries = rows.slice(0, PAGE).map(toDeskEntry);
  return { entries, hasOlder: rows.length > PAGE, asOf, ...(await referencesOf(entries)) };
}

async function referencesOf(entries: DeskLiveEntry[]): Promise<EntryReferences> {
  const found = entries.map(({ body }) => collectReferences(body));
  const articleIds = [...new Set(found.flatMap((one) => one.articleIds))];
  const [media, linked] = await Promise.all([
    findMedia([...new Set(found.flatMap((one) => one.mediaIds))]),
    articleIds.length > 0
      ? getDb().article.findMany({ where: { id: { in: articleIds } }, select: { id: true, title: true } })
      : [],
  ]);
  return { ...media, titles: Object.fromEntries(linked.map(({ id, title }) => [id, title])) };
}
