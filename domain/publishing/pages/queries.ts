import { getDb } from '@/db/client';
import type { DeskStaticPage } from '@/domain/publishing/types';

const MAX_SHOWN = 200;

/** The static pages of the desk in any state, by title; one query. Whoever may open the list sees them all. */
export async function listDeskPages(): Promise<DeskStaticPage[]> {
  const rows = await getDb().article.findMany({
    where: { pageSlug: { not: null } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: MAX_SHOWN,
    select: { id: true, title: true, pageSlug: true, pageRole: true, status: true, updatedAt: true },
  });
  return rows.flatMap(({ pageSlug, pageRole: role, ...row }) => (pageSlug ? [{ ...row, slug: pageSlug, role }] : []));
}
