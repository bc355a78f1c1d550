/**
 * First segments of addresses that are never a reader's page: the desk, Next's files, uploaded media, static files, health
 * checks, previews, links of advertisements.
 */
export const reservedSegments: ReadonlySet<string> = new Set([
  '_next',
  'admin',
  'api',
  'media',
  'build',
  'healthz',
  'readyz',
  'metrics',
  'preview',
  'go',
  '.well-known',
]);

/** First segments of readers' addresses, some of them yet to come. What has a dot in it (feed.xml, robots.txt) is no slug. */
const readerSegments: ReadonlySet<string> = new Set([
  'a',
  's',
  't',
  'by',
  'og',
  'icons',
  'sitemaps',
  'latest',
  'search',
  'corrections',
  'thread',
  'archive',
  'saved',
  'offline',
  'contact',
]);

/** Whether an address of one segment is the site's own, so that no static page can have it. */
export function isTakenSegment(segment: string): boolean {
  return reservedSegments.has(segment) || readerSegments.has(segment);
}
