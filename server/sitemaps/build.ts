import { listPagesWithArticles, type ListingPage } from '@/domain/articles/listing-pages';
import { countSitemapParts, listForSitemap, listNewsSitemap } from '@/domain/articles/queries';
import { listStaticPages } from '@/domain/articles/static-page-queries';
import type { SitemapEntry } from '@/domain/articles/types';
import { readSettings } from '@/domain/settings/queries';
import { getEnv } from '@/lib/env';
import { toIsoWithOffset } from '@/lib/dates/time-zone';
import { originalDate } from '@/lib/seo/original-date';
import { pictureForSharing } from '@/lib/seo/social-image';
import { type SitemapUrl, writeNewsSitemap, writeSitemapIndex, writeUrlSet } from '@/lib/sitemaps/sitemap';
import {
  absoluteUrl,
  articlePath,
  articlesSitemapPath,
  authorPath,
  correctionsPath,
  frontPath,
  latestPath,
  newsSitemapPath,
  pagesSitemapPath,
  sectionPath,
  staticPagePath,
  topicPath,
} from '@/lib/urls';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';

/** The sitemap index. */
export async function buildSitemapIndex(): Promise<string> {
  cacheTags('feeds');
  const count = await countSitemapParts();
  const parts = Array.from({ length: count }, (_, at) => articlesSitemapPath(at + 1));
  return writeSitemapIndex([pagesSitemapPath(), newsSitemapPath(), ...parts].map((path) => ({ url: absolute(path) })));
}

/** One part of the articles (counted from 1), or null when it does not exist. */
export async function buildArticlesSitemap(part: number): Promise<string | null> {
  cacheTags('feeds');
  const [entries, count] = await Promise.all([listForSitemap(part), countSitemapParts()]);
  if (part < 1 || part > count) return null;
  return writeUrlSet(
    entries.map((entry) => ({ url: addressOf(entry), changedAt: entry.updatedAt, imageUrls: pictureOf(entry) })),
  );
}

/** The front page, the latest page, the static pages, and every section, topic and author that has articles. */
export async function buildPagesSitemap(): Promise<string> {
  cacheTags('feeds', 'settings');
  const [{ sections, topics, authors }, pages] = await Promise.all([listPagesWithArticles(), listStaticPages()]);
  const dates = sections.map(({ newestAt }) => newestAt.getTime());
  const changedAt = dates.length > 0 ? new Date(Math.max(...dates)) : undefined;
  return writeUrlSet([
    { url: absolute(frontPath()), changedAt },
    { url: absolute(latestPath()), changedAt },
    { url: absolute(correctionsPath()) },
    ...pages.map(({ slug, updatedAt }) => ({ url: absolute(staticPagePath(slug)), changedAt: updatedAt })),
    ...sections.map(listed(sectionPath)),
    ...topics.map(listed(topicPath)),
    ...authors.map(listed(authorPath)),
  ]);
}

/** The articles of the last two days. */
export async function buildNewsSitemap(): Promise<string> {
  cacheTags('feeds', 'settings');
  const [settings, entries] = await Promise.all([readSettings(), listNewsSitemap()]);
  const articles = entries.map((entry) => ({
    url: addressOf(entry),
    title: entry.title,
    publishedAt: toIsoWithOffset(originalDate(entry), settings.timeZone),
    imageUrls: pictureOf(entry),
  }));
  return writeNewsSitemap({ name: settings.name, language: 'ar' }, articles);
}

function listed(path: (slug: string) => string): (page: ListingPage) => SitemapUrl {
  return ({ slug, newestAt }) => ({ url: absolute(path(slug)), changedAt: newestAt });
}

function pictureOf({ image }: SitemapEntry): string[] {
  const picture = image && pictureForSharing(getEnv().SITE_URL, image);
  return picture ? [picture.url] : [];
}

function addressOf(entry: SitemapEntry): string {
  return absolute(articlePath(entry));
}

function absolute(path: string): string {
  return absoluteUrl(getEnv().SITE_URL, path);
}
