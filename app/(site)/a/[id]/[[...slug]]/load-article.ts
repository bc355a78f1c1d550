import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { findPublicArticle, listBySection } from '@/domain/articles/queries';
import type { ArticleView } from '@/domain/articles/types';
import { SHOWN_RELATED } from '@/domain/related/lists/limits';
import { listRelated } from '@/domain/related/queries';
import { normalizeUnicode } from '@/lib/arabic/stream-safe';
import { articlePath } from '@/lib/urls';
import { readPublication } from '@/server/metadata/publication';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { decodeSegment } from '../../../route-params';

const MORE = 5;

export type ArticleParams = Promise<{ id: string; slug?: string[] }>;

/**
 * Loads the article of a URL, once a request. Null for an id that was never public; another slug redirects to the
 * canonical one.
 */
export async function loadArticle(params: ArticleParams) {
  const { id, slug = [] } = await params;
  const found = await find(decodeSegment(id));
  if (!found) return null;
  cacheTags(`article:${found.state === 'published' ? found.article.id : found.id}`);
  if (found.state === 'published' && found.article.pageSlug) permanentRedirect(articlePath(found.article));
  if (
    found.state === 'published' &&
    slug.map(decodeSegment).join('/') !== normalizeUnicode(found.article.slug, 'NFC')
  ) {
    permanentRedirect(articlePath(found.article));
  }
  return found;
}

const find = cache(async (publicId: string) => {
  const [found, settings] = await Promise.all([findPublicArticle(publicId), readPublication()]);
  return found && { ...found, settings };
});

/** The related articles (six), then the section's newest that are not among them. */
export async function loadReadNext(article: ArticleView) {
  const size = SHOWN_RELATED + MORE + 1;
  const [related, section] = await Promise.all([
    listRelated(article.id, SHOWN_RELATED),
    article.section && listBySection(article.section.id, { size }),
  ]);
  const shown = new Set([article.id, ...related.map((item) => item.article?.id)]);
  return {
    related,
    wanted: SHOWN_RELATED,
    more: (section?.items ?? []).filter((item) => !shown.has(item.id)).slice(0, MORE),
  };
}
