import { XML_DECLARATION, type Xml, xmlDocument, xmlElement as element } from '@/lib/xml';

/** URLs are absolute and already percent-encoded. */
export type SitemapUrl = { url: string; changedAt?: Date | undefined; imageUrls?: string[] | undefined };
export type SitemapPart = { url: string; changedAt?: Date | undefined };
export type NewsUrl = {
  url: string;
  title: string;
  /** ISO 8601 with the offset. */
  publishedAt: string;
  imageUrls?: string[] | undefined;
};

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** A list of sitemap files (sitemaps.org protocol, "Using Sitemap index files"). */
export function writeSitemapIndex(parts: SitemapPart[]): string {
  return xmlDocument(
    element(
      'sitemapindex',
      { xmlns: SITEMAP },
      ...parts.map(({ url, changedAt }) =>
        element('sitemap', {}, element('loc', {}, url), changedAt && lastModified(changedAt)),
      ),
    ),
  );
}

/** Pages with their date of change and pictures ("Image sitemaps": image:loc alone is still read). */
export function writeUrlSet(urls: Iterable<SitemapUrl>): string {
  return writeSet({ xmlns: SITEMAP, 'xmlns:image': IMAGE }, urls, ({ url, changedAt, imageUrls = [] }) =>
    element('url', {}, element('loc', {}, url), changedAt && lastModified(changedAt), ...imageUrls.map(image)),
  );
}

/**
 * Google's "Create a news sitemap": the publication's exact name, its language, the original publication date and the
 * plain title. The caller passes only articles of the last two days, 1,000 at most.
 */
export function writeNewsSitemap(publication: { name: string; language: string }, articles: Iterable<NewsUrl>): string {
  const named = element(
    'news:publication',
    {},
    element('news:name', {}, publication.name),
    element('news:language', {}, publication.language),
  );
  return writeSet(
    { xmlns: SITEMAP, 'xmlns:news': NEWS, 'xmlns:image': IMAGE },
    articles,
    ({ url, title, publishedAt, imageUrls = [] }) =>
      element(
        'url',
        {},
        element('loc', {}, url),
        element(
          'news:news',
          {},
          named,
          element('news:publication_date', {}, publishedAt),
          element('news:title', {}, title),
        ),
        ...imageUrls.map(image),
      ),
  );
}

/** Joined one by one: ten thousand arguments of a variadic call would strain the stack. */
function writeSet<T>(namespaces: Record<string, string>, items: Iterable<T>, write: (item: T) => Xml): string {
  const open = element('urlset', namespaces).text.replace(/\/>$/, '>');
  const pieces = [XML_DECLARATION, open];
  for (const item of items) pieces.push(write(item).text);
  return `${pieces.join('')}</urlset>\n`;
}

function image(url: string): Xml {
  return element('image:image', {}, element('image:loc', {}, url));
}

function lastModified(date: Date): Xml {
  return element('lastmod', {}, date.toISOString());
}
