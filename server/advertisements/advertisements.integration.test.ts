import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Advertisement } from '@/app/(site)/advertisement';
import { getDb } from '@/db/client';
import { removeAdvertisement, saveAdvertisement } from '@/domain/advertisements/commands';
import { advertisementLinkPath } from '@/lib/urls';
import messages from '@/messages/ar.json';
import { listenWithCacheHits } from '@/server/page-cache/http/cache-hit-server';
import { openPageCache, type PageCache } from '@/server/page-cache/open-page-cache';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { handleRequests } from '@/server/handler';
import { useDatabase } from '@/test/database/use-database';
import { missingId } from '@/test/factories/article';
import { createImage } from '@/test/factories/media';
import { unwrap } from '@/test/unwrap';
import { answerAdvertisementLinks } from './answer-links';
import { type AdvertisementCounter, countAdvertisements } from './count-advertisements';

useDatabase();

const editor = { id: null, label: 'editor', role: 'EDITOR' } as const;
const link = 'https://print.example/offer?a=1&b=2';
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };

/** The reader's component, as HTML. */
async function renderAdvertisement(): Promise<string> {
  const children = await Advertisement({ place: 'FOOTER' });
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: 'ar', timeZone: 'UTC', messages, children }),
  );
}

let id: string;
let pageCache: PageCache;
let counter: AdvertisementCounter;
let http: Server;
let close: () => void;
let base: string;

beforeEach(async () => {
  const input = { name: 'مطبعة', place: 'FOOTER', title: 'طباعة', link };
  ({ id } = unwrap(await saveAdvertisement(editor, input)));
  counter = countAdvertisements();
  pageCache = openPageCache({
    // The same page for readers, and as one that is gone, on which nothing must count.
    handler: async (request, response) => {
      cacheTags('settings');
      const status = request.url === '/latest' ? 200 : 404;
      response.writeHead(status, { 'content-type': 'text/html' }).end(await renderAdvertisement());
    },
    siteUrl: () => 'http://localhost',
    databaseUrl: () => process.env['DATABASE_URL'] ?? '',
    maxBytes: 1_000_000,
    commonHeaders: [],
    counting: {
      onRead: () => undefined,
      onMet: () => undefined,
      onMissedSearch: () => undefined,
      onShown: counter.countShowing,
    },
    access: { isOpen: () => true, refresh: () => undefined, setListening: () => undefined },
    exportDirectory: null,
  });
  const render = async (_request: unknown, response: { writeHead: (status: number) => { end: () => void } }) =>
    response.writeHead(404).end();
  const answers = [answerAdvertisementLinks(counter.countClick)];
  http = createServer(
    handleRequests({
      door: { isOpen: () => true, answer: async () => false },
      pageCache,
      answers,
      render,
      commonHeaders: { 'X-Frame-Options': 'SAMEORIGIN' },
    }),
  );
  const { server, closeAll } = listenWithCacheHits(http, pageCache.serveHit);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    closeAll();
    http.closeAllConnections();
    server.close();
  };
  await expect.poll(pageCache.isListening, { timeout: 5_000 }).toBe(true);
});

afterEach(async () => {
  close();
  await pageCache.close();
});

const get = (
  path: string,
  { headers = {}, method = 'GET' }: { headers?: Record<string, string>; method?: string } = {},
) => fetch(base + path, { method, headers: { ...browser, ...headers }, redirect: 'manual' });

async function counts(): Promise<{ shown: number; clicked: number } | undefined> {
  await counter.close();
  return (await getDb().advertisementCount.findMany({ select: { shown: true, clicked: true } }))[0];
}

it('counts each reading of a page that shows it, also from the store, and no bot, no prefetch, no other page', async () => {
  for (let n = 0; n < 5; n += 1) expect((await get('/latest')).status).toBe(200);
  expect(pageCache.pages.store.get('/latest')?.hits).toBe(5);
  await get(advertisementLinkPath(id));
  await get('/latest', { headers: { 'user-agent': 'Googlebot/2.1' } });
  await get('/latest', { headers: { 'sec-purpose': 'prefetch' } });
  await get('/latest', { method: 'HEAD' });
  await get('/nothing-here');
  expect(await counts()).toEqual({ shown: 5, clicked: 1 });
});

it('leads to the stored address alone, uncached, and counts who went there', async () => {
  const path = advertisementLinkPath(id);
  const answer = await get(path);
  expect(answer.status).toBe(302);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    location: link,
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'x-frame-options': 'SAMEORIGIN',
  });
  for (const more of ['?to=https://evil.example', '?url=//evil.example&next=x'])
    expect((await get(path + more)).headers.get('location')).toBe(link);
  for (const other of [
    `${path}/https://evil.example`,
    `${path}x`,
    advertisementLinkPath('https://evil.example'),
    advertisementLinkPath(`%2e%2e/${id}`),
    advertisementLinkPath(missingId()),
    advertisementLinkPath(''),
  ])
    expect([other, (await get(other)).status]).toEqual([other, 404]);
  expect((await get(path, { method: 'HEAD' })).headers.get('location')).toBe(link);
  expect((await get(path, { method: 'POST' })).status).toBe(404);
  await get(path, { headers: { 'user-agent': 'curl/8.5.0' } });
  expect(await counts()).toEqual({ shown: 0, clicked: 3 });
});

it('follows a changed address at once, and ends with the advertisement', async () => {
  const input = { id, name: 'مطبعة', place: 'FOOTER', title: 'طباعة', link: 'http://other.example/', isOn: false };
  unwrap(await saveAdvertisement(editor, input));
  // Over for new readers, but pages that show it may still be open.
  expect((await get(advertisementLinkPath(id))).headers.get('location')).toBe('http://other.example/');
  unwrap(await removeAdvertisement(editor, id));
  expect((await get(advertisementLinkPath(id))).status).toBe(404);
});

it('is announced to every page, so that a stored one never shows an old advertisement', async () => {
  expect(await (await get('/latest')).text()).toContain('طباعة');
  const stored = pageCache.pages.store.get('/latest');
  unwrap(await removeAdvertisement(editor, id));
  await expect.poll(() => stored?.freshUntil).toBe(0);
  expect(await (await get('/latest')).text()).not.toContain('طباعة');
});

it('begins and ends at its dates, though the page is fresh for longer', async () => {
  const change = (startsAt: Date, endsAt: Date) =>
    saveAdvertisement(editor, { id, name: 'مطبعة', place: 'FOOTER', title: 'طباعة', link, startsAt, endsAt });
  const isShown = async () => (await (await get('/latest')).text()).includes('طباعة');
  const startsAt = new Date(Date.now() + 1_500);
  const endsAt = new Date(Date.now() + 3_000);
  unwrap(await change(startsAt, endsAt));
  await expect.poll(isShown).toBe(false);
  expect(pageCache.pages.store.get('/latest')?.freshUntil).toBe(startsAt.getTime());
  await expect.poll(isShown, { timeout: 3_000, interval: 20 }).toBe(true);
  expect(Date.now()).toBeGreaterThanOrEqual(startsAt.getTime());
  await expect.poll(isShown, { timeout: 3_000, interval: 20 }).toBe(false);
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt.getTime());
});

it('is written with its label, its relations and its box, and shows what was typed as text', async () => {
  const picture = await createImage({ width: 1280, height: 720 });
  const hostile = '<script>alert(1)</script>" onload="x';
  const input = { id, name: 'مطبعة', place: 'FOOTER', link };
  unwrap(await saveAdvertisement(editor, { ...input, title: hostile, line: hostile }));
  const text = await renderAdvertisement();
  expect(text).not.toMatch(/<script|" onload/);
  expect(text).toContain(`<p>${messages.site.advertisement}</p>`);
  expect(text).toContain(`href="${advertisementLinkPath(id)}" rel="sponsored nofollow noopener"`);
  unwrap(await saveAdvertisement(editor, { ...input, mediaId: picture.id, alt: hostile }));
  const withPicture = await renderAdvertisement();
  expect(withPicture).toMatch(/<img[^>]+alt="&lt;script&gt;alert[^>]+width="1280" height="720" loading="lazy"/);
  expect(withPicture).toContain('max-inline-size:35.55rem');
});
