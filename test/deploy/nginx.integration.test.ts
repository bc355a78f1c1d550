import { nothingCounted } from '@/server/page-cache/hits/counting';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readerPolicy } from '@/server/response/content-policy';
import { CachedResponse } from '@/server/page-cache/store/cached-response';
import { followExportedHits } from '@/server/page-cache/export/exported-hit-log';
import { openPageExport, type PageExport } from '@/server/page-cache/export/page-export';
import readerScript from '@/public/build/reader-script.json';
import { freePort } from '@/db/embedded/free-port';
import { hasProgram, startProgram, waitUntil } from '@/test/programs/programs';
import { openOrigin, type Origin } from './origin';

const site = readFileSync('deploy/nginx/warraq.conf', 'utf8');
const isInstalled = hasProgram('nginx');
if (!isInstalled)
  process.stderr.write('nginx is not installed: deploy/nginx is not tried (apt-get install nginx-light)\n');

function cachedPage(url: string, text: string): CachedResponse {
  const body = Buffer.from(`<!doctype html><p>${text}</p>${'<p>فقرة</p>'.repeat(50)}`);
  const entry = new CachedResponse({
    url,
    status: 200,
    type: 'text/html; charset=utf-8',
    headers: [],
    cacheControl: [],
    body,
    tags: [],
    counted: nothingCounted,
    renderedAt: Date.now(),
  });
  entry.freshUntil = Date.now() + 3_600_000;
  return entry;
}

describe.skipIf(!isInstalled)('nginx in front of pages as files', () => {
  let directory: string;
  let origin: Origin;
  let files: PageExport;
  let nginx: { stop: () => Promise<void> };
  let port: number;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'warraq-deploy-'));
    [origin, port] = await Promise.all([openOrigin(), freePort()]);
    files = openPageExport(join(directory, 'pages'));
    const configured = site
      .replace('server 127.0.0.1:3000;', `server 127.0.0.1:${origin.port};`)
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('/var/lib/warraq/pages', join(directory, 'pages'));
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${directory}/${name};`)
      .join(' ');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const file = join(directory, 'nginx.conf');
    writeFileSync(
      file,
      `daemon off; ${user} pid ${directory}/pid; error_log ${directory}/error.log; events {} http { access_log off; ${temporary} ${configured} }`,
    );
    nginx = await startProgram('nginx', ['-p', directory, '-c', file], `http://127.0.0.1:${port}/healthz`);
  });

  afterAll(async () => {
    await nginx?.stop();
    files?.close();
    await origin?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  beforeEach(() => {
    origin.requests.length = 0;
  });

  const fileOf = (path: string): string => `${join(directory, 'pages/pages')}${decodeURIComponent(path)}.html.gz`;

  async function store(url: string, text: string): Promise<CachedResponse> {
    const entry = cachedPage(url, text);
    files.write(entry);
    await waitUntil(() => existsSync(fileOf(url)));
    return entry;
  }

  function get(
    path: string,
    { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
  ) {
    return new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }>(
      (resolve, reject) => {
        request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('end', () =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
            );
        })
          .on('error', reject)
          .end();
      },
    );
  }

  const article = `/a/101q/${encodeURIComponent('خبر-من-النهر')}`;

  it('serves exported pages itself, compressed, with the headers of a page', async () => {
    await store(article, 'متن الخبر');
    const { status, headers, body } = await get(article, { headers: { 'accept-encoding': 'gzip' } });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toContain('متن الخبر');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
    });
    expect((await get(article)).body.toString()).toContain('متن الخبر');
    expect((await get(`${article}?fbclid=x&utm_source=y`)).body.toString()).toContain('متن الخبر');
    expect(
      (await get(article, { headers: { 'if-none-match': String((await get(article)).headers['etag']) } })).status,
    ).toBe(304);
    expect(origin.requests).toEqual([]);
  });

  it('never calls another version the same, even of the same length and second', async () => {
    const [first, second] = [await store('/s/two', 'نص أوّل'), cachedPage('/s/two', 'نص ثانٍ')];
    const before = String((await get('/s/two')).headers['etag']);
    files.remove([first]);
    files.write(second);
    await waitUntil(() => existsSync(fileOf('/s/two')));
    const { status, headers, body } = await get('/s/two', {
      headers: { 'if-none-match': before, 'if-modified-since': new Date().toUTCString() },
    });
    expect(status).toBe(200);
    expect(headers['last-modified']).toBeUndefined();
    expect(body.toString()).toContain('نص ثانٍ');
  });

  it('serves the front page', async () => {
    await store('/', 'الصفحة الأولى');
    expect((await get('/')).body.toString()).toContain('الصفحة الأولى');
    expect(origin.requests).toEqual([]);
  });

  it('asks the page cache from the moment a page is removed', async () => {
    const entry = await store('/s/one', 'قديم');
    expect((await get('/s/one')).body.toString()).toContain('قديم');
    files.remove([entry]);
    expect((await get('/s/one')).body.toString()).toBe('origin /s/one');
  });

  it('leaves other pages, other methods and unknown URLs to the page cache', async () => {
    await Promise.all([store('/latest', 'الأحدث'), store('/search', 'البحث')]);
    const paths = [
      '/latest?page=2',
      '/latest?a=1&page=2',
      '/latest?%70age=2',
      '/search?q=x',
      '/latest/',
      '//latest',
      '/latest.html',
      '/latest.html.gz',
      '/.html',
      '/nothing',
      '/admin',
      '/.hidden',
      '/latest/../.env',
    ];
    for (const path of paths) expect((await get(path)).body.toString(), path).toMatch(/^origin /);
    expect((await get('/latest', { method: 'POST' })).body.toString()).toBe('origin /latest');
    expect(origin.requests).toHaveLength(paths.length + 1);
    expect((await get('/latest', { method: 'HEAD' })).status).toBe(200);
    expect(origin.requests).toHaveLength(paths.length + 1);
  });

  it('logs the hits, and nothing about the reader', async () => {
    await store('/a/205/x', 'مقروء');
    const seen: unknown[] = [];
    const reads = followExportedHits(join(directory, 'pages'), (address, reader) => seen.push([address, reader]));
    await get('/a/205/x?utm_source=a', { headers: { 'user-agent': 'Mozilla/5.0 "x"', 'sec-purpose': 'prefetch' } });
    await get('/a/206/none');
    await waitUntil(() => readFileSync(join(directory, 'pages/reads.log'), 'latin1').includes('/a/205/'));
    reads.close();
    expect(seen.filter((read) => /\/a\/20[56]/.test(String(read)))).toEqual([
      ['/a/205/x?utm_source=a', expect.objectContaining({ isPrefetch: true })],
    ]);
  });

  it('has the policy of the page cache, but for styles', async () => {
    await store('/t/x', 'موضوع');
    const withoutStyles = (policy: string) =>
      policy
        .split('; ')
        .filter((part) => !part.startsWith('style-src'))
        .sort();
    const cached = readerPolicy(`<html><head><script>${readerScript.first}</script></head></html>`);
    expect(withoutStyles(String((await get('/t/x')).headers['content-security-policy']))).toEqual(
      withoutStyles(cached),
    );
  });
});
