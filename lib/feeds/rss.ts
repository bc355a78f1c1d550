import { type Xml, xmlDocument, xmlElement as element } from '@/lib/xml';
import type { Feed, FeedImage, FeedItem } from './types';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** Pixels; without them readers take 88 × 31 (RSS 2.0, "image"). */
const RSS_ICON = '144';

/**
 * RSS 2.0 with the full text (content module), as the RSS Advisory Board's "Best Practices Profile" advises: an
 * atom:link to itself, authors in dc:creator (the format's own `author` wants an e-mail address), and a guid that is
 * not a URL.
 */
export function writeRss(feed: Feed): string {
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.homeUrl),
    element('description', {}, feed.description || feed.title),
    element('language', {}, feed.language),
    feed.updatedAt && element('lastBuildDate', {}, feed.updatedAt.toUTCString()),
    element('atom:link', { href: feed.selfUrl, rel: 'self', type: 'application/rss+xml' }),
    element(
      'image',
      {},
      element('url', {}, feed.icons.rss),
      element('title', {}, feed.title),
      element('link', {}, feed.homeUrl),
      element('width', {}, RSS_ICON),
      element('height', {}, RSS_ICON),
    ),
    ...feed.items.map(writeItem),
  );
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel));
}

function writeItem(item: FeedItem): Xml {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', {}, item.publishedAt.toUTCString()),
    item.updatedAt > item.publishedAt && element('atom:updated', {}, item.updatedAt.toISOString()),
    ...item.authors.map(({ name }) => element('dc:creator', {}, name)),
    ...item.categories.map((name) => element('category', {}, name)),
    item.summary !== '' && element('description', {}, item.summary),
    element('content:encoded', {}, item.html),
    item.image && writeImage(item.image),
  );
}

function writeImage(image: FeedImage): Xml {
  return element(
    'media:content',
    { url: image.url, medium: 'image', type: image.type, width: image.width, height: image.height },
    image.alt !== '' && element('media:description', { type: 'plain' }, image.alt),
    image.credit !== '' && element('media:credit', {}, image.credit),
  );
}
