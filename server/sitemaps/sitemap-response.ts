import { cacheTags } from '@/server/page-cache/tags/render-dependencies';

/** A sitemap as an answer, or 404 for null. Cached briefly, because a withdrawn article must leave it soon. */
export function sitemapResponse(xml: string | null): Response {
  if (xml === null) {
    cacheTags('feeds');
    return new Response('Not found\n', {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    });
  }
  return new Response(xml, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=60, stale-while-revalidate=300',
      // Keeps the sitemap itself out of search results.
      'X-Robots-Tag': 'noindex',
    },
  });
}
