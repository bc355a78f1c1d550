import { sitemapResponse } from '@/server/sitemaps/sitemap-response';
import { buildArticlesSitemap } from '@/server/sitemaps/build';

const ARTICLES = /^articles-([1-9]\d{0,5})\.xml$/;

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [, part] = ARTICLES.exec((await params).file) ?? [];
  return sitemapResponse(part ? await buildArticlesSitemap(Number(part)) : null);
}
