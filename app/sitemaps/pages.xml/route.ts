import { sitemapResponse } from '@/server/sitemaps/sitemap-response';
import { buildPagesSitemap } from '@/server/sitemaps/build';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return sitemapResponse(await buildPagesSitemap());
}
