import type {
  AnalysisNewsArticleLeaf,
  CorrectionCommentLeaf,
  ImageObjectLeaf,
  LiveBlogPostingLeaf,
  NewsArticleLeaf,
  OpinionNewsArticleLeaf,
} from 'schema-dts';
import { absoluteUrl, articlePath } from '@/lib/urls';
import { describePage } from './description';
import { liveProperties } from './live-json-ld';
import { originalDate } from './original-date';
import { toIsoWithOffset } from '@/lib/dates/time-zone';
import { authorJsonLd, imageJsonLd, publisherJsonLd } from './publisher-json-ld';
import { chooseSocialImage } from './social-image';
import type { SeoArticle, SeoSite } from './types';

type NewsItem = NewsArticleLeaf | OpinionNewsArticleLeaf | AnalysisNewsArticleLeaf;

const TYPES: Record<string, NewsItem['@type']> = { OPINION: 'OpinionNewsArticle', ANALYSIS: 'AnalysisNewsArticle' };

/**
 * The article for search engines, by Google's "Article (Article, NewsArticle, BlogPosting) structured data": headline,
 * image, datePublished and dateModified with an offset, author with url.
 */
export function articleJsonLd(site: SeoSite, article: SeoArticle): NewsItem | LiveBlogPostingLeaf {
  const url = absoluteUrl(site.url, articlePath(article));
  const published = originalDate(article);
  const description = describePage(article.seoDescription, article.standfirst, article.leadText);
  const item: NewsItem = {
    '@type': TYPES[article.kind] ?? 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    url,
    headline: article.title,
    description: description || undefined,
    image: articleImages(site, article),
    datePublished: toIsoWithOffset(published, site.timeZone),
    dateModified: toIsoWithOffset(article.updatedAt > published ? article.updatedAt : published, site.timeZone),
    author:
      article.authors.length > 0 ? article.authors.map((author) => authorJsonLd(site, author)) : publisherJsonLd(site),
    publisher: publisherJsonLd(site),
    articleSection: article.section?.name,
    keywords: article.topics.length > 0 ? article.topics.map(({ name }) => name) : undefined,
    wordCount: article.wordCount || undefined,
    inLanguage: 'ar',
    isAccessibleForFree: true,
    correction:
      article.corrections.length > 0
        ? article.corrections.map((correction) => correctionJsonLd(site, correction))
        : undefined,
  };
  return article.kind === 'LIVE'
    ? { ...item, '@type': 'LiveBlogPosting', ...liveProperties(site, url, article) }
    : item;
}

/** Google asks for pictures that belong to the article; the share card keeps the list from being empty. */
function articleImages(site: SeoSite, article: SeoArticle): (ImageObjectLeaf | string)[] {
  const lead = article.image && imageJsonLd(site, article.image);
  return [lead ?? chooseSocialImage(site.url, article).url];
}

/** schema.org CorrectionComment: a dated, public note. */
function correctionJsonLd(site: SeoSite, correction: SeoArticle['corrections'][number]): CorrectionCommentLeaf {
  return {
    '@type': 'CorrectionComment',
    text: correction.note,
    datePublished: toIsoWithOffset(correction.at, site.timeZone),
  };
}
