import { absoluteUrl, advertisementLinkPath, newsSitemapPath, sitemapPath } from '@/lib/urls';

/**
 * robots.txt (RFC 9309). Closes only what no crawler needs: a page that must not be indexed says so itself, which a
 * crawler can only read if it may fetch it (Google, "Block Search indexing with noindex").
 */
export function writeRobots(siteUrl: string): string {
  return [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    `Disallow: ${advertisementLinkPath('')}`,
    'Allow: /',
    '',
    `Sitemap: ${absoluteUrl(siteUrl, sitemapPath())}`,
    `Sitemap: ${absoluteUrl(siteUrl, newsSitemapPath())}`,
    '',
  ].join('\n');
}
