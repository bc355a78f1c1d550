import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { getDb } from '@/db/client';
import { loadAccess, setMaintenance, setPrivacy } from '@/domain/settings/access';
import { createUser } from '@/domain/users/commands';
import { handleRequests } from '@/server/handler';
import { answerHealth } from '@/server/health';
import { answerMediaFromFolder } from '@/server/media/answer-media';
import { listenWithCacheHits } from '@/server/page-cache/http/cache-hit-server';
import { openPageCache, type PageCache } from '@/server/page-cache/open-page-cache';
import { cacheTags, countRedirectOf } from '@/server/page-cache/tags/render-dependencies';
import { getAuth } from '@/server/session/auth';
import { useDatabase } from '@/test/database/use-database';
import { unwrap } from '@/test/unwrap';
import { answerWhenClosed } from './answer-closed';
import { openDoor } from './door';

useDatabase();

const owner = { id: null, label: 'test', role: 'SYSTEM' } as const;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const clip = 'a1/clip.mp4';
let folder: string;
let site: { url: string; pageCache: PageCache; met: string[]; close: () => Promise<void> };

/** Stands for Next: everything exists, but for what is called missing or moved. */
function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  cacheTags('latest');
  const isPage = !/\.(?:xml|txt)$|^\/api/.test(path);
  if (path.startsWith('/old')) {
    countRedirectOf('/old');
    response.writeHead(308, { location: '/latest' }).end();
  } else
    response
      .writeHead(path.startsWith('/missing') ? 404 : 200, {
        'content-type': isPage ? 'text/html; charset=utf-8' : 'text/plain',
        ...(isPage ? {} : { 'cache-control': 'public, max-age=60' }),
      })
      .end(`<!doctype html><title>x</title><p>the paper at ${path}</p>`);
  return Promise.resolve();
}

async function open(): Promise<typeof site> {
  const met: string[] = [];
  const door = openDoor(
    () => loadAccess(),
    answerWhenClosed(() => 'http://localhost', {}),
  );
  const pageCache = openPageCache({
    handler: render,
    siteUrl: () => 'http://localhost',
    databaseUrl: () => process.env['DATABASE_URL'] ?? '',
    maxBytes: 20_000_000,
    commonHeaders: [],
    counting: {
      onRead: () => undefined,
      onMet: ({ kind, path }) => void met.push(`${kind} ${path}`),
      onMissedSearch: () => undefined,
      onShown: () => undefined,
    },
    access: door,
    exportDirectory: join(folder, 'export'),
  });
  const answers = [answerHealth(() => true), answerMediaFromFolder(join(folder, 'media'))];
  const http = createServer(handleRequests({ door, pageCache, answers, render, commonHeaders: {} }));
  const { server, closeAll } = listenWithCacheHits(http, pageCache.serveHit);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await expect.poll(pageCache.isListening, { timeout: 5_000 }).toBe(true);
  const close = async () => {
    door.close();
    closeAll();
    server.close();
    await pageCache.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pageCache, met, close };
}

beforeEach(async () => {
  vi.stubEnv('SECRET', 'x'.repeat(32));
  vi.stubEnv('SITE_URL', 'http://localhost');
  folder = mkdtempSync(join(tmpdir(), 'warraq-access-'));
  mkdirSync(join(folder, 'media/a1'), { recursive: true });
  writeFileSync(join(folder, 'media', clip), '0123456789');
  site = await open();
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site.url + path, { headers: { 'user-agent': firefox, ...headers }, method, redirect: 'manual' });
const statusOf = async (path: string, headers?: Record<string, string>, method?: string) =>
  (await ask(path, headers, method)).status;
const enter = (password: string, next = '/a/1?x=1') =>
  fetch(`${site.url}/api/enter`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ password, next }),
  });
const cookieOf = (response: Response) => ({ cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' });
const maintain = async (input: object = {}) => unwrap(await setMaintenance(owner, { isOn: true, ...input }));
const close = async (password: string) => unwrap(await setPrivacy(owner, { isOn: true, password }));
const heard = (path: string, status: number) => expect.poll(() => statusOf(path), { timeout: 2_000 }).toBe(status);

async function staffCookie(): Promise<{ cookie: string }> {
  const [email, password] = ['editor@example.org', 'four quiet river stones'];
  unwrap(await createUser(owner, { email, name: 'هدى', role: 'EDITOR', password }));
  const answer = await getAuth().api.signInEmail({ body: { email, password }, asResponse: true });
  return cookieOf(answer);
}

const paper = [
  '/',
  '/a/1',
  '/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/api/v1/articles',
  '/og/x.png',
  '/missing',
  '/old',
];

it('shows readers maintenance in place of everything, stored pages included, and all of it again after', async () => {
  for (const path of paper) await ask(path);
  const { headers } = await ask('/a/1');
  const etag = { 'if-none-match': headers.get('etag') ?? '' };
  expect([await statusOf('/a/1', etag), headers.get('cdn-cache-control')]).toEqual([
    304,
    expect.stringMatching(/public/),
  ]);
  await maintain({ text: 'نعود <قريبًا>\nشكرًا' });
  await heard('/a/1', 503);
  for (const path of paper) {
    for (const method of ['GET', 'HEAD']) expect(await statusOf(path, etag, method), `${method} ${path}`).toBe(503);
  }
  const page = await ask('/a/1');
  expect(page.headers.get('retry-after')).toBe('600');
  expect(page.headers.get('cache-control')).toBe('private, no-store');
  const text = await page.text();
  expect(text).toContain('<p dir="auto">نعود &lt;قريبًا&gt;</p><p dir="auto">شكرًا</p>');
  expect(text).not.toContain('the paper');
  expect(await (await ask('/api/v1/articles')).json()).toMatchObject({ status: 503 });
  expect(await statusOf('/', {}, 'POST')).toBe(503);
  expect([await statusOf('/healthz'), await statusOf(`/media/${clip}`), await statusOf('/admin')]).toEqual([
    200, 200, 200,
  ]);
  expect(await statusOf('/admin/../a/1')).toBe(503);
  unwrap(await setMaintenance(owner, { isOn: false }));
  await heard('/a/1', 200);
  expect([await statusOf('/a/1', etag), await statusOf('/old')]).toEqual([304, 308]);
});

it('lets the newsroom in meanwhile, and keeps what it sees from every cache', async () => {
  const staff = await staffCookie();
  await maintain();
  await heard('/a/1', 503);
  const page = await ask('/a/1', staff);
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, max-age=0, must-revalidate']);
  expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow');
  expect(page.headers.has('cdn-cache-control')).toBe(false);
  expect(await page.text()).toContain('the paper at /a/1');
  expect(await statusOf('/a/1', { cookie: `${staff.cookie}x` })).toBe(503);
  expect(await statusOf('/a/1')).toBe(503);
  await getDb().session.deleteMany();
  expect(await statusOf('/a/1', staff)).toBe(503);
});

it('ends by itself when its time has come', async () => {
  expect(await setMaintenance(owner, { isOn: true, until: '2020-01-01T10:00' })).toMatchObject({
    reason: 'in-the-past',
  });
  const until = new Date(Date.now() + 1_500).toISOString();
  await getDb().setting.create({ data: { key: 'maintenance', value: { isOn: true, text: '', until } } });
  await maintain({ until: '2999-01-01T10:00' });
  await getDb().setting.update({ where: { key: 'maintenance' }, data: { value: { isOn: true, text: '', until } } });
  await getDb().$executeRaw`SELECT pg_notify('warraq_tags', 'access')`;
  await heard('/a/1', 503);
  expect(Number((await ask('/a/1')).headers.get('retry-after'))).toBeLessThanOrEqual(2);
  await expect.poll(() => statusOf('/a/1'), { timeout: 3_000 }).toBe(200);
});

it('takes exported pages away, and writes none for other servers while the site is closed', async () => {
  const staff = await staffCookie();
  const exported = () => readdirSync(join(folder, 'export/pages'), { recursive: true }).map(String);
  await ask('/a/1');
  await expect.poll(exported).toContain('a/1.html');
  await close('river stones');
  await heard('/a/1', 401);
  expect(exported()).not.toContain('a/1.html');
  expect(await statusOf('/a/2', staff)).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(exported()).toEqual([]);
});

it('asks readers of a private site for its password, whatever they ask for', async () => {
  for (const path of paper) await ask(path);
  await close('river stones');
  await heard('/a/1', 401);
  for (const path of [
    ...paper,
    `/media/${clip}`,
    '/preview/x',
    '/%61dmin',
    '/admin/..%2fa/1',
    '/_next/image?url=/media/x',
  ])
    for (const method of ['GET', 'HEAD'])
      expect(await statusOf(path, {}, method), `${method} ${path}`).toBe(path === '/robots.txt' ? 200 : 401);
  expect(await statusOf(`/media/${clip}`, { range: 'bytes=2-4' })).toBe(401);
  expect(await (await ask('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n');
  const form = await (await ask('/a/1?x="><script>')).text();
  expect(form).toContain('action="/api/enter"');
  expect(form).not.toContain('<script>');

  const wrong = await enter('river stone');
  expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
  const right = await enter('river stones');
  expect([right.status, right.headers.get('location')]).toEqual([303, '/a/1?x=1']);
  expect(right.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a\nb'])
    expect((await enter('river stones', next)).headers.get('location')).toBe('/');
});

it('lets in who knows it until it changes, and tells no cache', async () => {
  await close('river stones');
  await heard('/a/1', 401);
  const reader = cookieOf(await enter('river stones'));
  const page = await ask('/a/1', reader);
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, max-age=0, must-revalidate']);
  expect([page.headers.get('x-robots-tag'), page.headers.get('cdn-cache-control')]).toEqual([
    'noindex, nofollow',
    null,
  ]);
  expect(await statusOf('/a/1', { ...reader, 'if-none-match': page.headers.get('etag') ?? '' })).toBe(304);
  const part = await ask(`/media/${clip}`, { ...reader, range: 'bytes=2-4' });
  expect([part.status, await part.text(), part.headers.get('cache-control')]).toEqual([
    206,
    '234',
    'private, max-age=3600',
  ]);
  expect((await ask('/feed.xml', reader)).headers.get('cache-control')).toMatch(/^private/);
  const [expires = '', signature] = reader.cookie.split('=')[1]?.split('.') ?? [];
  expect(await statusOf('/a/1', { cookie: `warraq.reader=${Number(expires) + 1}.${signature}` })).toBe(401);

  await close('other stones');
  await heard('/a/1', 401);
  await expect.poll(() => statusOf('/a/1', reader), { timeout: 2_000 }).toBe(401);
  unwrap(await setPrivacy(owner, { isOn: false }));
  await heard('/a/1', 200);
  expect((await ask('/a/1')).headers.get('cache-control')).toMatch(/^public/);
  expect((await ask(`/media/${clip}`)).headers.get('cache-control')).toMatch(/^public/);
  unwrap(await setPrivacy(owner, { isOn: true }));
  await heard('/a/1', 401);
  expect((await enter('other stones')).status).toBe(303);
});

it('lets nobody guess on, and takes no form from another site or without end', async () => {
  await close('river stones');
  await heard('/a/1', 401);
  const send = (headers: Record<string, string>, body: string) =>
    fetch(`${site.url}/api/enter`, { method: 'POST', headers, body, redirect: 'manual' }).then(({ status }) => status);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await send({ ...form, 'sec-fetch-site': 'cross-site' }, 'password=river+stones')).toBe(400);
  expect(await send({ ...form, 'sec-fetch-site': 'same-origin' }, `password=${'x'.repeat(9_000)}`)).toBe(400);
  expect(await send({ 'sec-fetch-site': 'same-origin' }, 'password=river+stones')).toBe(400);
  for (let n = 0; n < 3; n += 1) expect((await enter('river stones')).status).toBe(303);
  const statuses = [];
  for (let n = 0; n < 21; n += 1) statuses.push((await enter('wrong')).status);
  expect(statuses.lastIndexOf(401)).toBe(19);
  const refused = await enter('river stones');
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
});

it('needs a password before the site is private, and an administrator', async () => {
  expect(await setPrivacy(owner, { isOn: true })).toMatchObject({ reason: 'password-needed' });
  expect(await setPrivacy(owner, { isOn: true, password: 'short' })).toMatchObject({ reason: 'invalid' });
  expect(await setPrivacy({ ...owner, role: 'EDITOR' }, { isOn: true, password: 'river stones' })).toMatchObject({
    reason: 'forbidden',
  });
  expect(await setMaintenance({ ...owner, role: 'EDITOR' }, { isOn: true })).toMatchObject({ reason: 'forbidden' });
  await close('river stones');
  const [row] = await getDb().auditEvent.findMany({ where: { action: 'access.privacy' } });
  expect(JSON.stringify(row)).not.toMatch(/argon2|stones/);
});

it('counts what is met from memory too', async () => {
  for (let n = 0; n < 3; n += 1)
    for (const path of ['/missing/x', '/old/y', '/missing/x?utm=1', '/latest?page=77']) await ask(path);
  await ask('/missing/x', {}, 'HEAD');
  expect(site.met.filter((line) => line === 'MISSING /missing/x')).toHaveLength(6);
  expect(site.met.filter((line) => line === 'REDIRECT /old')).toHaveLength(3);
  expect(site.met).toHaveLength(9);
});
