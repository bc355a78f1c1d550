import { getDb } from '@/db/client';
import { findMedia } from '@/domain/media/queries';
import { findCards } from './card-queries';
import { collectReferences } from './document/references';
import type { ArticleDocument } from './document/types';
import { type PageRow, pageSelect, toPage } from './page';
import type { ArticleView, PublicArticle } from './types';
import { isPublic } from './visibility';

export { listByAuthor, listBySection, listByTopic, listLatest } from './list-queries';
export { listCardsByKeyset } from './keyset-queries';
export { countSitemapParts, listForSitemap, listNewsSitemap } from './sitemap-queries';

/**
 * The article (or static page) for a public id, in at most three queries. `withdrawn` for one that was public before;
 * null for everything that is not public.
 */
export function findPublicArticle(publicId: string, now: Date = new Date()): Promise<PublicArticle | null> {
  return findPublic({ publicId }, now);
}

/** The same for the static page at an address of one segment. */
export function findStaticPage(pageSlug: string, now: Date = new Date()): Promise<PublicArticle | null> {
  return findPublic({ pageSlug }, now);
}

async function findPublic(
  where: { publicId: string } | { pageSlug: string },
  now: Date,
): Promise<PublicArticle | null> {
  const row = await getDb().article.findUnique({ where, relationLoadStrategy: 'join', select: pageSelect });
  if (!row) return null;
  if (isPublic(row, now)) return { state: 'published', article: await withReferences(row, now) };
  return withdrawn(row);
}

async function withReferences(row: PageRow, now: Date): Promise<ArticleView> {
  const page = toPage(row);
  const references = [page.body, ...page.liveEntries.map((entry) => entry.body)].map(collectReferences);
  const [media, linked] = await Promise.all([
    findMedia([...new Set(references.flatMap((found) => found.mediaIds))]),
    findCards([...new Set(references.flatMap((found) => found.articleIds))], now),
  ]);
  return {
    ...page,
    ...media,
    linkedArticles: Object.fromEntries(linked),
    body: withoutHiddenCards(page.body, linked),
    liveEntries: page.liveEntries.map((entry) => ({ ...entry, body: withoutHiddenCards(entry.body, linked) })),
  };
}

/** Removes cards of articles that are not public, including their ids: the API publishes bodies too. */
function withoutHiddenCards(body: ArticleDocument, shown: ReadonlyMap<string, unknown>): ArticleDocument {
  return {
    ...body,
    content: body.content.filter((block) => block.type !== 'relatedLink' || shown.has(block.attrs.articleId)),
  };
}

function withdrawn(row: PageRow): PublicArticle | null {
  if (row.status !== 'WITHDRAWN' || !row.withdrawnAt || !row.firstPublishedAt) return null;
  const { id, publicId, pageSlug, title, withdrawalNotice, withdrawnAt } = row;
  return { state: 'withdrawn', id, publicId, pageSlug, title, notice: withdrawalNotice, withdrawnAt };
}
