import { sitemapResponse } from '@/server/sitemaps/sitemap-response';
import { buildSitemapIndex } from '@/server/sitemaps/build';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return sitemapResponse(await buildSitemapIndex());
}
