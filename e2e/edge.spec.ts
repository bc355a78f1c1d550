import { expect, test, type APIRequestContext, type APIResponse } from '@playwright/test';
import { findRoute, readerRoutes } from '@/server/page-cache/routing/routes';

type Card = {
  id: string;
  url: string;
  section?: { url: string };
  topics: { url: string }[];
  authors: { url: string }[];
};

const pathOf = (url: string): string => new URL(url).pathname;

/** One address of every kind that a reader or a program asks for. */
async function readerPaths(request: APIRequestContext): Promise<Record<string, string>> {
  const { items } = (await (await request.get('/api/v1/articles?limit=50')).json()) as { items: Card[] };
  const full = items.find(({ section, topics, authors }) => section && topics.length > 0 && authors.length > 0);
  const [topic, author] = [full?.topics[0], full?.authors[0]];
  if (!full?.section || !topic || !author)
    throw new Error('the edition has no article with a section, a topic and an author');
  const lists = { section: pathOf(full.section.url), topic: pathOf(topic.url), author: pathOf(author.url) };
  return {
    front: '/',
    article: pathOf(full.url),
    moved: `/a/${full.id}/another`,
    missing: '/a/0/x',
    unknown: '/nothing-here',
    latest: '/latest',
    search: '/search',
    page: '/about',
    corrections: '/corrections',
    ...lists,
    second: '/latest?page=2',
    ...Object.fromEntries(Object.entries(lists).map(([name, path]) => [`${name}Feed`, `${path}/feed.xml`])),
    rss: '/feed.xml',
    atom: '/atom.xml',
    json: '/feed.json',
    sitemaps: '/sitemap.xml',
    pages: '/sitemaps/pages.xml',
    news: '/sitemaps/news.xml',
    articles: '/sitemaps/articles-1.xml',
    robots: '/robots.txt',
    card: `/og/${full.id}.png`,
    apiArticles: '/api/v1/articles',
    apiSection: `/api/v1/articles?section=${lists.section.slice(3)}`,
    apiArticle: `/api/v1/articles/${full.id}`,
    apiRelated: `/api/v1/articles/${full.id}/related`,
    icon: '/icons/icon-192.png',
    favicon: '/favicon.ico',
  };
}

const htmlOf = [
  'front',
  'article',
  'section',
  'topic',
  'author',
  'latest',
  'second',
  'search',
  'page',
  'corrections',
  'unknown',
  'missing',
];
const plain = { maxRedirects: 0 } as const;
let paths: Record<string, string>;

test.beforeAll(async ({ request }) => {
  paths = await readerPaths(request);
});

test('every reader’s address says what it depends on, to a cache that asks', async ({ request }) => {
  for (const [name, path] of Object.entries(paths)) {
    const response = await request.get(path, {
      ...plain,
      headers: { 'Surrogate-Capability': 'cache="Surrogate/1.0"' },
    });
    const keys = response.headers()['surrogate-key']?.split(' ') ?? [];
    expect(keys.length, name).toBeGreaterThan(0);
    expect(response.headers()['cache-tag'], name).toBe(keys.join(','));
  }
  expect((await request.get('/')).headers()['surrogate-key']).toBeUndefined();
});

test('every route of the table is asked for, and answers', async ({ request }) => {
  // An answer to a search is not kept, so it has no place among the addresses above.
  const asked = { ...paths, apiSearch: `/api/v1/search?q=${encodeURIComponent('النهر')}` };
  const answered = new Map<string, number[]>();
  for (const path of Object.values(asked)) {
    const { pathname } = new URL(path, 'http://localhost');
    const route = findRoute(pathname.split('/').filter(Boolean).map(decodeURIComponent));
    const status = (await request.get(path, plain)).status();
    answered.set(route?.name ?? '', [...(answered.get(route?.name ?? '') ?? []), status]);
  }
  for (const { name } of readerRoutes) expect(answered.get(name), name).toContain(200);
});

test('no page brings framework script, flight data or a second stylesheet request', async ({ request }) => {
  for (const name of htmlOf) {
    const html = await (await request.get(paths[name] ?? '', plain)).text();
    expect(html, name).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl"/);
    expect(html.match(/_next\/static\/chunks|__next_f|<!--|<template|rel="stylesheet"/g), name).toBeNull();
  }
});

test('answers carry what shared caches, browsers and safety need', async ({ request }) => {
  const headers = (await request.get(paths['article'] ?? '')).headers();
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  });
  expect(headers['cdn-cache-control']).toContain('max-age=1');
  expect(Object.keys(headers)).not.toContain('set-cookie');
  expect(Object.keys(headers)).not.toContain('x-powered-by');
});

test('encodings, conditions, HEAD and ranges', async ({ request }) => {
  const path = paths['article'] ?? '';
  const ask = (headers: Record<string, string>) => request.get(path, { headers });
  const text = await (await ask({ 'Accept-Encoding': 'identity' })).text();
  const tags = new Set<string>();
  for (const encoding of ['br', 'gzip']) {
    const response = await ask({ 'Accept-Encoding': encoding });
    expect(response.headers()['content-encoding']).toBe(encoding);
    expect(await response.text()).toBe(text);
    const tag = response.headers()['etag'] ?? '';
    tags.add(tag);
    const again = await ask({ 'Accept-Encoding': encoding, 'If-None-Match': tag });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
    expect(again.headers()['vary']).toBe('Accept-Encoding');
  }
  expect(tags.size).toBe(2);
  expect((await ask({ 'Accept-Encoding': 'br', 'If-None-Match': '"other"' })).status()).toBe(200);
  expect((await ask({ 'Accept-Encoding': 'br;q=0, gzip;q=0.1' })).headers()['content-encoding']).toBe('gzip');
  const head = await request.head(path, { headers: { 'Accept-Encoding': 'identity' } });
  expect([head.status(), head.headers()['content-length'], (await head.body()).length]).toEqual([
    200,
    String(Buffer.byteLength(text)),
    0,
  ]);
  const range = await ask({ 'Accept-Encoding': 'identity', Range: 'bytes=0-10' });
  expect([range.status(), await range.text()]).toEqual([200, text]);
});

/** None of these may enter what others are shown. Those that a client cannot set by itself come from proxies. */
const unkeyed: Record<string, string> = {
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'http',
  'X-Forwarded-Port': '1',
  'X-Forwarded-For': '1.2.3.4',
  'X-Forwarded-Prefix': '/evil',
  'X-Forwarded-Scheme': 'nothttps',
  'X-Forwarded-Server': 'evil.example',
  Forwarded: 'host=evil.example',
  'X-Host': 'evil.example',
  'X-Original-URL': '/admin',
  'X-Rewrite-URL': '/admin',
  'X-Original-Host': 'evil.example',
  'X-HTTP-Method-Override': 'POST',
  'X-Method-Override': 'DELETE',
  'X-Real-IP': '1.2.3.4',
  'True-Client-IP': '1.2.3.4',
  'CF-Connecting-IP': '1.2.3.4',
  'Accept-Language': 'en',
  Accept: 'text/x-component',
  RSC: '1',
  'Next-Router-State-Tree': '%5B%22%22%5D',
  'Next-Router-Prefetch': '1',
  'Next-Router-Segment-Prefetch': '/_tree',
  'Next-Url': '/admin',
  'Next-Action': 'x',
  'X-Nextjs-Data': '1',
  'X-Middleware-Prefetch': '1',
  'X-Middleware-Subrequest': 'middleware',
  'X-Prerender-Revalidate': '1',
  'X-Matched-Path': '/admin',
  'X-Invoke-Path': '/admin',
  'X-Invoke-Status': '500',
  'X-Now-Route-Matches': '1=admin',
  Cookie: '__prerender_bypass=1; NEXT_LOCALE=en; session=x',
  Authorization: 'Bearer x',
  'User-Agent': 'Googlebot/2.1',
  Referer: 'https://evil.example/',
  Origin: 'https://evil.example',
  'Save-Data': 'on',
  DNT: '1',
  'Sec-GPC': '1',
  'Cache-Control': 'no-cache',
  Pragma: 'no-cache',
  'X-WAP-Profile': 'http://evil.example/',
  'X-Debug': '1',
};

test('no header changes a stored page, made or found', async ({ request }) => {
  const names = Object.keys(unkeyed);
  const right = await bodyOf(await request.get('/latest'));
  for (const name of names)
    expect(await bodyOf(await request.get('/latest', { headers: { [name]: unkeyed[name] ?? '' } })), name).toBe(right);
  // The first to ask for a page, with all of them at once, decides nothing either.
  const all = Object.fromEntries(names.map((name) => [name, unkeyed[name] ?? '']));
  const first = await bodyOf(await request.get('/latest?page=2', { headers: all }));
  expect(await bodyOf(await request.get('/latest?page=2'))).toBe(first);
  expect(first).not.toMatch(/evil\.example/);
});

const oddQueries = [
  'fbclid=IwAR0',
  'gclid=1',
  'msclkid=2',
  'yclid=3',
  'igshid=4',
  'mc_cid=5&mc_eid=6',
  'utm_source=x&utm_medium=y',
  'utm_campaign=%D8%AE%D8%A8%D8%B1',
  'ref=t.co',
  'amp=1',
  'amp',
  'q[]=',
  'q[]=1&q[]=2',
  'q%5B%5D=1',
  '__proto__=1',
  '__proto__[x]=1',
  '__proto__.page=2',
  'constructor=1',
  'constructor[prototype][page]=2',
  'toString=1',
  'hasOwnProperty=1',
  '_rsc=1a2b',
  '_next=1',
  '__nextLocale=en',
  'page=1',
  'page[]=2',
  'page[x]=2',
  'PAGE=2',
  'Page=2',
  'x&y&z',
  '%',
  '%E0%A4%A',
  '%00',
  '&&',
  '?',
  '=',
  '=1',
  '#',
  'a=<script>alert(1)</script>',
  "'%20OR%201=1--",
  '../../etc/passwd',
  `x=${'y'.repeat(8_000)}`,
  `${'x'.repeat(8_000)}=1`,
  Array.from({ length: 900 }, (_, at) => `p${at}=1`).join('&'),
];

test('no odd query changes a page or has it stored twice', async ({ request }) => {
  const right = await bodyOf(await request.get('/latest'));
  const made = async () =>
    Number(/^warraq_page_cache_renders_total (\d+)$/m.exec(await (await request.get('/metrics')).text())?.[1]);
  const before = await made();
  for (const query of oddQueries)
    expect(await bodyOf(await request.get(`/latest?${query}`)), query.slice(0, 30)).toBe(right);
  // The list may have been made anew once or twice meanwhile, for what other tests published; never once for each.
  expect((await made()) - before).toBeLessThan(oddQueries.length / 4);
  for (const query of ['page=x', 'page=0', 'page=99999', 'page=2&page=3'])
    expect((await request.get(`/latest?${query}`)).status(), query).toBe(404);
});

test('methods that change something are refused', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await request.fetch('/latest', { method })).status(), method).toBe(405);
});

test('files that came with the site are kept for good by whoever gets them', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const font = /href="(\/build\/fonts\/[^"]+\.woff2)"/.exec(html)?.[1] ?? '';
  const response = await request.get(font);
  expect(response.status()).toBe(200);
  expect(response.headers()).toMatchObject({
    'content-type': 'font/woff2',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect((await request.get('/build/fonts/../../../package.json')).status()).toBe(404);
});

test('the state of the process is told to this machine alone', async ({ request }) => {
  expect(await (await request.get('/metrics')).text()).toMatch(/^warraq_page_cache_hits_total \d+$/m);
  expect((await request.get('/metrics', { headers: { 'X-Forwarded-For': '1.2.3.4' } })).status()).toBe(404);
});

async function bodyOf(response: APIResponse): Promise<string> {
  expect(response.status()).toBe(200);
  return response.text();
}
