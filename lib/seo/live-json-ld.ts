import type { BlogPostingLeaf, LiveBlogPostingLeaf } from 'schema-dts';
import { liveEntryFragment } from '@/lib/urls';
import { originalDate } from './original-date';
import { toIsoWithOffset } from '@/lib/dates/time-zone';
import type { SeoArticle, SeoLiveEntry, SeoSite } from './types';

type LiveProperties = Pick<LiveBlogPostingLeaf, 'coverageStartTime' | 'coverageEndTime' | 'liveBlogUpdate'>;

const MOST_ENTRIES = 100;

/**
 * The properties that a LiveBlogPosting (schema.org) adds to an article: when coverage began and, once closed, ended,
 * and its newest entries. A day's coverage can run to thousands of entries; search engines need the new ones.
 */
export function liveProperties(site: SeoSite, url: string, article: SeoArticle): LiveProperties {
  const newest = article.liveEntries.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST_ENTRIES);
  return {
    coverageStartTime: toIsoWithOffset(originalDate(article), site.timeZone),
    coverageEndTime: article.liveClosedAt ? toIsoWithOffset(article.liveClosedAt, site.timeZone) : undefined,
    liveBlogUpdate: newest.map((entry) => entryJsonLd(site, url, entry)),
  };
}

function entryJsonLd(site: SeoSite, url: string, entry: SeoLiveEntry): BlogPostingLeaf {
  return {
    '@type': 'BlogPosting',
    headline: entry.title || firstWords(entry.text),
    url: `${url}${liveEntryFragment(entry.id)}`,
    datePublished: toIsoWithOffset(entry.at, site.timeZone),
    dateModified: toIsoWithOffset(entry.updatedAt > entry.at ? entry.updatedAt : entry.at, site.timeZone),
    articleBody: entry.text,
  };
}

/** Short entries often have no title, but a posting needs a headline. */
function firstWords(text: string): string {
  return text.split(/\s+/u).slice(0, 12).join(' ');
}
