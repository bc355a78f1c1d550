import { getDb } from '@/db/client';
import { cached } from '@/lib/memory-cache';
import type { StaticPageRef } from './types';
import { publicOrPageWhere } from './visibility';

/** A newsroom has a handful; the bound keeps the list small whatever somebody makes. */
const MAX_PAGES = 200;

/** The published static pages by title, cached like the settings: every page's structured data names some of them. */
export function listStaticPages(): Promise<StaticPageRef[]> {
  return cached('static-pages', loadStaticPages);
}

async function loadStaticPages(): Promise<StaticPageRef[]> {
  const rows = await getDb().article.findMany({
    where: { ...publicOrPageWhere(new Date()), pageSlug: { not: null } },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: MAX_PAGES,
    select: { id: true, pageSlug: true, title: true, pageRole: true, publishedAt: true, contentUpdatedAt: true },
  });
  return rows.flatMap(({ id, pageSlug, title, pageRole: role, publishedAt, contentUpdatedAt }) => {
    const updatedAt = contentUpdatedAt ?? publishedAt;
    return pageSlug && updatedAt ? [{ id, slug: pageSlug, title, role, updatedAt }] : [];
  });
}
