import { type Xml, xmlDocument, xmlElement as element } from '@/lib/xml';
import type { Feed, FeedItem } from './types';

const NEVER_CHANGED = new Date(0);

/** Atom 1.0 (RFC 4287) with the full text. Entries without a writer take the feed's own name, since an author is required. */
export function writeAtom(feed: Feed): string {
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    element('id', {}, feed.selfUrl),
    element('title', {}, feed.title),
    feed.description !== '' && element('subtitle', {}, feed.description),
    element('updated', {}, (feed.updatedAt ?? NEVER_CHANGED).toISOString()),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.selfUrl }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.homeUrl }),
    element('author', {}, element('name', {}, feed.title), element('uri', {}, feed.homeUrl)),
    element('icon', {}, feed.icons.small),
    element('logo', {}, feed.icons.large),
    ...feed.items.map(writeEntry),
  );
  return xmlDocument(root);
}

function writeEntry(item: FeedItem): Xml {
  return element(
    'entry',
    {},
    element('id', {}, item.id),
    element('title', { type: 'text' }, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    element('published', {}, item.publishedAt.toISOString()),
    element('updated', {}, item.updatedAt.toISOString()),
    ...item.authors.map(({ name, url }) => element('author', {}, element('name', {}, name), element('uri', {}, url))),
    ...item.categories.map((name) => element('category', { term: name })),
    item.summary !== '' && element('summary', { type: 'text' }, item.summary),
    element('content', { type: 'html' }, item.html),
  );
}
