import { z } from 'zod';
import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import { titleKey } from '@/domain/articles/title-key';
import { articleStatuses, type ArticleStatus } from '@/domain/articles/types';
import { hasRole } from '@/domain/users/policy';
import type { Actor } from '@/domain/users/types';
import type { DeskArticle, DeskArticlePage } from '@/domain/publishing/types';

/** The filter of the desk's list; `after` is the cursor of the previous page. */
export const deskFilterSchema = z.object({
  q: z.string().trim().max(200).optional(),
  status: z.enum(articleStatuses).optional(),
  sectionId: z.uuid().optional(),
  authorId: z.uuid().optional(),
  assigneeId: z.string().max(64).optional(),
  after: z.string().max(80).optional(),
});
export type DeskFilter = z.infer<typeof deskFilterSchema>;

const PAGE_SIZE = 30;
const COLUMN_SIZE = 25;

const select = {
  id: true,
  publicId: true,
  slug: true,
  title: true,
  status: true,
  version: true,
  updatedAt: true,
  scheduledAt: true,
  publishedAt: true,
  embargoUntil: true,
  section: { select: { name: true } },
  assignee: { select: { id: true, name: true } },
  authors: { select: { author: { select: { name: true } } }, orderBy: { position: 'asc' }, take: 3 },
} satisfies Prisma.ArticleSelect;

/**
 * The articles of the desk, last touched first, a page at a time by key: one query, however many there are. Editors see
 * all, others what they began. Titles are searched folded, by trigrams.
 */
export async function listDeskArticles(actor: Actor, filter: DeskFilter): Promise<DeskArticlePage> {
  const rows = await getDb().article.findMany({
    where: { AND: [visibleTo(actor), filterWhere(filter), afterCursor(filter.after)] },
    relationLoadStrategy: 'join',
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    select,
  });
  const items = rows.slice(0, PAGE_SIZE).map(toDeskArticle);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? `${last.updatedAt.toISOString()}_${last.id}` : null };
}

const columns = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'] as const;

/** The board: what is on its way, by status, each column bounded. One query a column. */
export async function readBoard(actor: Actor): Promise<{ status: ArticleStatus; items: DeskArticle[] }[]> {
  return Promise.all(
    columns.map(async (status) => {
      const rows = await getDb().article.findMany({
        where: { AND: [visibleTo(actor), { status }] },
        relationLoadStrategy: 'join',
        orderBy: status === 'SCHEDULED' ? [{ scheduledAt: 'asc' }] : [{ updatedAt: 'desc' }, { id: 'desc' }],
        take: COLUMN_SIZE,
        select,
      });
      return { status, items: rows.map(toDeskArticle) };
    }),
  );
}

/** Static pages have a list of their own. */
function visibleTo(actor: Actor): Prisma.ArticleWhereInput {
  return { pageSlug: null, ...(!hasRole(actor, 'EDITOR') && { createdById: actor.id ?? '' }) };
}

function filterWhere({ q, status, sectionId, authorId, assigneeId }: DeskFilter): Prisma.ArticleWhereInput {
  const key = q ? titleKey(q) : '';
  return {
    ...(status && { status }),
    ...(sectionId && { sectionId }),
    ...(assigneeId && { assigneeId }),
    ...(authorId && { authors: { some: { authorId } } }),
    ...(key && { titleKey: { contains: key } }),
  };
}

/** The rows after a cursor in the list's order. An invalid cursor starts from the beginning. */
function afterCursor(after: string | undefined): Prisma.ArticleWhereInput {
  const [at = '', id = ''] = after?.split('_') ?? [];
  const updatedAt = new Date(at);
  if (Number.isNaN(updatedAt.getTime()) || !z.uuid().safeParse(id).success) return {};
  // Redundant, but the only bound that an index range can start from.
  return { updatedAt: { lte: updatedAt }, OR: [{ updatedAt: { lt: updatedAt } }, { id: { lt: id } }] };
}

type Row = Prisma.ArticleGetPayload<{ select: typeof select }>;

function toDeskArticle({ section, authors, ...row }: Row): DeskArticle {
  return { ...row, section: section?.name ?? null, authors: authors.map(({ author }) => author.name) };
}
