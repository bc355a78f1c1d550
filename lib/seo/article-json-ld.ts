import { absoluteUrl, articlePath } from '@/lib/urls';
import { describePage } from './description';
import { liveProperties } from './live-json-ld';
import { originalDate } from './original-date';
import { toOffsetDate } from './offset-date';
import { authorJsonLd, imageJsonLd, publisherJsonLd } from './publisher-json-ld';
import { chooseSocialImage } from './social-image';
import type { JsonLd, SeoArticle, SeoSite } from './types';

const TYPES: Record<string, string> = {
  OPINION: 'OpinionNewsArticle',
  ANALYSIS: 'AnalysisNewsArticle',
  LIVE: 'LiveBlogPosting',
};

/**
 * The article for search engines, by Google's "Article (Article, NewsArticle, BlogPosting) structured data": headline,
 * image, datePublished and dateModified with an offset, author with url.
 */
export function articleJsonLd(site: SeoSite, article: SeoArticle): JsonLd {
  const url = absoluteUrl(site.url, articlePath(article));
  const published = originalDate(article);
  const description = describePage(article.seoDescription, article.standfirst, article.leadText);
  return {
    '@type': TYPES[article.kind] ?? 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline: article.title,
    ...(description && { description }),
    image: articleImages(site, article),
    datePublished: toOffsetDate(published, site.timeZone),
    dateModified: toOffsetDate(article.updatedAt > published ? article.updatedAt : published, site.timeZone),
    author:
      article.authors.length > 0 ? article.authors.map((author) => authorJsonLd(site, author)) : publisherJsonLd(site),
    publisher: publisherJsonLd(site),
    ...(article.section && { articleSection: article.section.name }),
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    ...(article.wordCount > 0 && { wordCount: article.wordCount }),
    inLanguage: 'ar',
    isAccessibleForFree: true,
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map((correction) => correctionJsonLd(site, correction)),
    }),
    ...(article.kind === 'LIVE' && liveProperties(site, url, article)),
  };
}

/** Google asks for pictures that belong to the article; the share card keeps the list from being empty. */
function articleImages(site: SeoSite, article: SeoArticle): (JsonLd | string)[] {
  const lead = article.image && imageJsonLd(site, article.image);
  return [lead ?? chooseSocialImage(site.url, article).url];
}

/** schema.org CorrectionComment: a dated, public note. */
function correctionJsonLd(site: SeoSite, correction: SeoArticle['corrections'][number]): JsonLd {
  return {
    '@type': 'CorrectionComment',
    text: correction.note,
    datePublished: toOffsetDate(correction.at, site.timeZone),
  };
}
