import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '@/db/embedded/free-port';
import { hasProgram, startProgram, waitUntil } from '@/test/programs/programs';
import { openOrigin, type Origin } from './origin';

const isInstalled = hasProgram('varnishd');
if (!isInstalled)
  process.stderr.write(
    'varnish is not installed: deploy/varnish is not tried (apt-get install varnish varnish-modules)\n',
  );

describe.skipIf(!isInstalled)('Varnish in front of the site', () => {
  let directory: string;
  let origin: Origin;
  let varnish: { stop: () => Promise<void> };
  let url: string;
  let edition = 0;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'warraq-varnish-'));
    const [opened, port] = await Promise.all([openOrigin(), freePort()]);
    origin = opened;
    const file = join(directory, 'site.vcl');
    writeFileSync(
      file,
      readFileSync('deploy/varnish/warraq.vcl', 'utf8').replace('.port = "3000"', `.port = "${origin.port}"`),
    );
    url = `http://127.0.0.1:${port}`;
    const jail = process.getuid?.() === 0 ? ['-j', 'none'] : [];
    varnish = await startProgram(
      'varnishd',
      ['-F', ...jail, '-n', directory, '-a', `127.0.0.1:${port}`, '-f', file, '-s', 'malloc,16m'],
      `${url}/healthz`,
    );
  });

  afterAll(async () => {
    await varnish?.stop();
    await origin?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  beforeEach(() => {
    origin.requests.length = 0;
    edition += 1;
    origin.answer = (request, response) => {
      const isPage = !request.url?.startsWith('/admin');
      response.writeHead(
        200,
        isPage
          ? {
              'Cache-Control': 'public, max-age=0, must-revalidate',
              'CDN-Cache-Control': 'public, max-age=1, stale-if-error=86400',
              'Surrogate-Key': `front article:${edition}`,
            }
          : { 'Cache-Control': 'private, no-store' },
      );
      response.end(`${edition} ${request.headers.cookie ?? ''}`);
    };
  });

  const get = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(url + path, { headers })).text();
  const purge = (tags: string) => fetch(`${url}/`, { method: 'PURGE', headers: { xkey: tags } });

  it('collapses concurrent requests into one, whatever their cookies and unknown parameters', async () => {
    await Promise.all(['/a/1?fbclid=1', '/a/1?utm_source=x', '/a/1'].map((path) => get(path, { cookie: 'a=b' })));
    expect(origin.requests).toEqual(['GET /a/1']);
  });

  it('tells pages of a list apart', async () => {
    await Promise.all([get('/latest?page=2'), get('/latest?page=3'), get('/search?q=x')]);
    expect(origin.requests).toHaveLength(3);
  });

  it('purges the pages of a tag at once, and nothing else', async () => {
    await Promise.all([get('/a/2'), get('/a/3')]);
    origin.requests.length = 0;
    expect((await purge('article:0 nothing')).status).toBe(200);
    await get('/a/2');
    expect(origin.requests).toEqual([]);
    await purge(`article:${edition}`);
    await Promise.all([get('/a/2'), get('/a/3')]);
    expect(origin.requests.sort()).toEqual(['GET /a/2', 'GET /a/3']);
  });

  it('keeps no page longer than the page cache allows', async () => {
    await get('/a/4');
    await sleep(1_200);
    await get('/a/4');
    expect(origin.requests).toEqual(['GET /a/4', 'GET /a/4']);
  });

  it('hides tags from readers and passes the desk through, cookies and all', async () => {
    const { headers } = await fetch(`${url}/a/5`);
    expect([...headers.keys()].filter((name) => /xkey|surrogate|varnish/.test(name))).toEqual([]);
    expect(await get('/admin', { cookie: 's=1' })).toContain('s=1');
    await get('/admin', { cookie: 's=1' });
    expect(origin.requests.filter((one) => one === 'GET /admin')).toHaveLength(2);
  });

  it('serves stale pages while the site is down', async () => {
    await get('/a/6');
    await origin.close();
    await waitUntil(async () => (await fetch(`${url}/other`)).status === 503);
    await sleep(8_000);
    expect(await get('/a/6')).toContain(String(edition));
  });
});
