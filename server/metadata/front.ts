import type { Metadata } from 'next';
import { describePage } from '@/lib/seo/description';
import { contactPath, frontPath, searchPath } from '@/lib/urls';
import { pageMetadata } from './page';
import type { Publication } from './publication';
import { wording } from './wording';

/** The head of the front page, titled with the site's name and motto. */
export function frontMetadata(settings: Publication): Metadata {
  const description = describePage(settings.description, settings.tagline);
  return pageMetadata({ title: '', description, path: frontPath(), isIndexed: true }, settings);
}

/** The head of the page for messages to the newsroom. */
export function contactMetadata(settings: Publication): Metadata {
  const description = wording('contactDescription', { site: settings.name });
  return pageMetadata({ title: wording('contact'), description, path: contactPath(), isIndexed: true }, settings);
}

/** The head of search: never indexed (Google, "spam policies": a site's own search results are no landing pages). */
export function searchMetadata(query: string, settings: Publication): Metadata {
  const title = query === '' ? wording('search') : wording('searchFor', { query });
  return pageMetadata({ title, description: '', path: searchPath(query), isIndexed: false }, settings);
}

/** The head of a page that must not be indexed: an error, a preview, a reader's saved list. */
export function unlistedMetadata(title: string, settings: Publication): Metadata {
  return pageMetadata({ title, description: '', path: frontPath(), isIndexed: false }, settings);
}
