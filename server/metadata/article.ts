import type { Metadata } from 'next';
import type { ArticleView } from '@/domain/articles/types';
import { describePage } from '@/lib/seo/description';
import { originalDate } from '@/lib/seo/original-date';
import { toIsoWithOffset } from '@/lib/dates/time-zone';
import { chooseSocialImage } from '@/lib/seo/social-image';
import { absoluteUrl, articlePath, authorPath, sectionFeedPath } from '@/lib/urls';
import { leadTextOf } from './lead-text';
import { pageMetadata } from './page';
import type { Publication } from './publication';
import { describeSite } from './site';
import { wording } from './wording';

/** The head of a published article. Its `article:*` properties follow ogp.me, "No Vertical: article". */
export function articleMetadata(article: ArticleView, settings: Publication): Metadata {
  const site = describeSite(settings);
  const description = describePage(article.seoDescription, article.standfirst, leadTextOf(article));
  const metadata = pageMetadata(
    {
      title: article.seoTitle || article.title,
      description,
      path: articlePath(article),
      isIndexed: true,
      picture: chooseSocialImage(site.url, article),
      ...(article.section && {
        feed: {
          path: sectionFeedPath(article.section.slug),
          title: wording('feedOf', { name: article.section.name, site: settings.name }),
        },
      }),
    },
    settings,
  );
  return {
    ...metadata,
    authors: article.authors.map(({ name, slug }) => ({ name, url: absoluteUrl(site.url, authorPath(slug)) })),
    openGraph: { ...metadata.openGraph, ...articleProperties(article, site) },
  };
}

/** The head of a static page. */
export function staticPageMetadata(page: ArticleView, settings: Publication): Metadata {
  return pageMetadata(
    {
      title: page.seoTitle || page.title,
      description: describePage(page.seoDescription, page.standfirst, leadTextOf(page)),
      path: articlePath(page),
      isIndexed: true,
      ...(page.image && { picture: chooseSocialImage(describeSite(settings).url, page) }),
    },
    settings,
  );
}

/** The head of the notice on a withdrawn article's page: never indexed, without anything of its text. */
export function withdrawnMetadata(
  { publicId, pageSlug }: { publicId: string; pageSlug: string | null },
  settings: Publication,
): Metadata {
  const path = articlePath({ publicId, slug: '', pageSlug });
  return pageMetadata({ title: wording('withdrawn'), description: '', path, isIndexed: false }, settings);
}

function articleProperties(article: ArticleView, site: { url: string; timeZone: string }) {
  return {
    type: 'article' as const,
    publishedTime: toIsoWithOffset(originalDate(article), site.timeZone),
    modifiedTime: toIsoWithOffset(article.updatedAt, site.timeZone),
    authors: article.authors.map(({ slug }) => absoluteUrl(site.url, authorPath(slug))),
    tags: article.topics.map(({ name }) => name),
    ...(article.section && { section: article.section.name }),
  };
}
