import { getDb } from '@/db/client';
import { findMedia } from '@/domain/media/queries';
import { findCards } from './card-queries';
import { collectReferences } from './document/references';
import { type KeysetRequest, listCardsByKeyset } from './keyset-queries';
import { pageSelect, toPage } from './page';
import type { ArticleView } from './types';
import { publicWhere } from './visibility';

/** The filter of a feed: everything, or one section, topic or author by slug. */
export type FeedFilter = Pick<KeysetRequest, 'section' | 'topic' | 'author'>;

/**
 * The newest public articles with their whole text, for feeds; at most five queries, however many articles. Pictures,
 * clips and cards are looked up once for all of them, so each article's record may hold more than its own body names.
 */
export async function listForFeed(filter: FeedFilter, limit: number): Promise<ArticleView[]> {
  const { items } = await listCardsByKeyset({ ...filter, limit });
  const pages = await readPages(items.map((card) => card.id));
  const references = pages
    .flatMap((page) => [page.body, ...page.liveEntries.map((entry) => entry.body)])
    .map(collectReferences);
  const [media, linked] = await Promise.all([
    findMedia([...new Set(references.flatMap((found) => found.mediaIds))]),
    findCards([...new Set(references.flatMap((found) => found.articleIds))]),
  ]);
  const linkedArticles = Object.fromEntries(linked);
  return pages.map((page) => ({ ...page, ...media, linkedArticles }));
}

/** Checks visibility again: an article may have been withdrawn since the list was read. */
async function readPages(ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await getDb().article.findMany({
    where: { id: { in: ids }, ...publicWhere(new Date()) },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    relationLoadStrategy: 'join',
    select: pageSelect,
  });
  return rows.map(toPage);
}
