import { absoluteUrl, advertisementLinkPath, newsSitemapPath, sitemapPath } from '@/lib/urls';

/**
 * robots.txt (RFC 9309). Closes only what no crawler needs: a page that must not be indexed says so itself, which a
 * crawler can only read if it may fetch it (Google, "Block Search indexing with noindex"). `refused` are the product tokens of
 * crawlers that may fetch nothing: they obey the group that names them, all others the first one.
 */
export function writeRobots(siteUrl: string, refused: readonly string[] = []): string {
  const closed = [...refused.map((name) => `User-agent: ${name}`), 'Disallow: /', ''];
  return [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    `Disallow: ${advertisementLinkPath('')}`,
    'Allow: /',
    '',
    ...(refused.length > 0 ? closed : []),
    `Sitemap: ${absoluteUrl(siteUrl, sitemapPath())}`,
    `Sitemap: ${absoluteUrl(siteUrl, newsSitemapPath())}`,
    '',
  ].join('\n');
}
