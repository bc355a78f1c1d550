import { expect, type Page, test } from '@playwright/test';
import { pathOf } from './pages/addresses';

type Card = { id: string; url: string; title: string; standfirst?: string; image?: unknown; section?: { url: string } };

const contentOf = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) => elements.map((element) => element.getAttribute('content') ?? ''));

/** The nodes of every block of structured data, parsed as an engine would. */
async function structuredData(page: Page): Promise<Record<string, unknown>[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.flatMap((block) => (JSON.parse(block) as { '@graph': Record<string, unknown>[] })['@graph']);
}

test.describe('what crawlers read', () => {
  // As a crawler does: what is served, without script.
  test.use({ javaScriptEnabled: false });
  let article: Card;

  test.beforeAll(async ({ request }) => {
    const answer = (await (await request.get('/api/v1/articles?limit=50')).json()) as { items: Card[] };
    const found = answer.items.find(({ section, standfirst, image }) => section && standfirst && image);
    if (!found) throw new Error('the demo edition has no article with a section, a standfirst and a picture');
    article = found;
  });

  test('an article names its address, its preview and itself', async ({ page }) => {
    await page.goto(pathOf(article.url));
    await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute('href', article.url);
    expect(await contentOf(page, 'head meta[name="robots"]')).toEqual([
      'max-image-preview:large, max-snippet:-1, max-video-preview:-1',
    ]);
    const [description = ''] = await contentOf(page, 'head meta[name="description"]');
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(160);
    for (const property of [
      'og:title',
      'og:url',
      'og:image',
      'og:locale',
      'og:type',
      'article:published_time',
      'article:modified_time',
      'article:section',
    ]) {
      expect(await contentOf(page, `head meta[property="${property}"]`), property).toHaveLength(1);
    }
    await expect(page.locator('meta[name^="article:"], meta[name^="og:"]')).toHaveCount(0);
    expect(await contentOf(page, 'head meta[name="twitter:card"]')).toEqual(['summary_large_image']);

    const nodes = await structuredData(page);
    const news = nodes.find((node) => /Article$|LiveBlogPosting/.test(String(node['@type'])));
    expect(news).toMatchObject({
      headline: article.title,
      url: article.url,
      inLanguage: 'ar',
      isAccessibleForFree: true,
    });
    expect(String(news?.['datePublished'])).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(nodes.some((node) => node['@type'] === 'BreadcrumbList')).toBe(true);
  });

  test('the picture of the preview and the logo are there', async ({ page, request }) => {
    await page.goto(pathOf(article.url));
    const [picture = ''] = await contentOf(page, 'head meta[property="og:image"]');
    const news = (await structuredData(page))[0] as { publisher: { logo: { url: string } } };
    for (const url of [picture, news.publisher.logo.url]) {
      const answer = await request.get(pathOf(url));
      expect(answer.status(), url).toBe(200);
      expect(answer.headers()['content-type'], url).toMatch(/^image\/(jpeg|png)/);
    }
  });

  test('lists are their own canonical; search and missing pages are not indexed', async ({ page }) => {
    const section = article.section?.url ?? '';
    await page.goto(pathOf(section));
    await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute('href', section);
    await page.goto('/latest?page=2');
    await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute('href', /\/latest\?page=2$/);
    for (const path of ['/search?q=خبر', '/a/zzzzzzz']) {
      await page.goto(path);
      expect((await contentOf(page, 'meta[name="robots"]')).join(), path).toContain('noindex');
      await expect(page.locator('link[rel="canonical"]'), path).toHaveCount(0);
    }
  });

  test('robots.txt leads to sitemaps that lead to the article', async ({ request }) => {
    const robots = await (await request.get('/robots.txt')).text();
    const sitemap = /^Sitemap: (.+\/sitemap\.xml)$/m.exec(robots)?.[1] ?? '';
    const index = await (await request.get(pathOf(sitemap))).text();
    const parts = [...index.matchAll(/<loc>([^<]+\/articles-\d+\.xml)<\/loc>/g)].map(([, url]) => url ?? '');
    const texts = await Promise.all(parts.map(async (url) => (await request.get(pathOf(url))).text()));
    expect(texts.join('')).toContain(`<loc>${article.url}</loc>`);
    expect(await (await request.get('/sitemaps/pages.xml')).text()).toContain(`<loc>${article.section?.url}</loc>`);
    expect((await request.get('/sitemaps/news.xml')).headers()['content-type']).toContain('application/xml');
  });

  test('the feeds a page offers are feeds', async ({ page, request }) => {
    await page.goto(pathOf(article.section?.url ?? '/'));
    const links = await page.locator('head link[rel="alternate"]').evaluateAll((elements) =>
      elements.map((element) => ({
        type: element.getAttribute('type') ?? '',
        href: element.getAttribute('href') ?? '',
      })),
    );
    expect(links.map(({ type }) => type)).toEqual([
      'application/rss+xml',
      'application/rss+xml',
      'application/atom+xml',
      'application/feed+json',
    ]);
    for (const { type, href } of links) {
      const answer = await request.get(pathOf(href));
      expect(answer.headers()['content-type'], href).toContain(type);
      expect(await answer.text(), href).toContain('urn:uuid:');
    }
  });

  test('errors of the API are problems', async ({ request }) => {
    for (const [path, status] of [
      ['/api/v1/articles?limit=0', 400],
      ['/api/v1/articles/zzzzzzz', 404],
      ['/api/v1/none', 404],
    ] as const) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(status);
      expect(answer.headers()['content-type'], path).toBe('application/problem+json');
    }
    // A change from another site is refused before anything else is asked, so this one comes from here.
    expect((await request.post('/api/v1/articles', { headers: { 'sec-fetch-site': 'same-origin' } })).status()).toBe(
      405,
    );
  });
});
