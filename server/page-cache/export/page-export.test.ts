import { nothingCounted } from '@/server/page-cache/hits/counting';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CachedResponse } from '@/server/page-cache/store/cached-response';
import { openPageExport, type PageExport } from './page-export';

let directory: string;
let files: PageExport;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'warraq-pages-'));
  files = openPageExport(directory);
});

afterEach(() => {
  files.close();
  rmSync(directory, { recursive: true });
});

const body = `<p>${'نص '.repeat(200)}</p>`;

function page(url: string, status = 200, advertisementIds: string[] = []): CachedResponse {
  const cached = new CachedResponse({
    url,
    status,
    type: 'text/html; charset=utf-8',
    headers: [],
    cacheControl: [],
    body: Buffer.from(body),
    tags: [],
    counted: { ...nothingCounted, advertisementIds },
    renderedAt: Date.now(),
  });
  cached.freshUntil = Date.now() + 60_000;
  return cached;
}

const path = (...names: string[]) => join(directory, 'pages', ...names);
const isThere = (file: string) => expect.poll(() => existsSync(file)).toBe(true);
const later = () => new Promise((resolve) => setTimeout(resolve, 200));

it('keeps a page under its decoded path, plain and compressed', async () => {
  files.write(page('/'));
  files.write(page(`/a/k3/${encodeURIComponent('جسر-النهر')}`));
  await isThere(path('.html.gz'));
  await isThere(path('a', 'k3', 'جسر-النهر.html.gz'));
  const file = path('a', 'k3', 'جسر-النهر.html');
  expect(readFileSync(file, 'utf8')).toBe(body);
  expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(body);
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(body);
});

it('knows which advertisements a page has, until another version of it has others', async () => {
  files.write(page('/latest', 200, ['one', 'two']));
  await expect.poll(() => files.findCounted('/latest?utm=1').advertisementIds).toEqual(['one', 'two']);
  files.write(page('/latest'));
  await expect.poll(() => files.findCounted('/latest').advertisementIds).toEqual([]);
  expect(files.findCounted('/never').advertisementIds).toEqual([]);
});

it('removes synchronously, including files still being written', async () => {
  const [kept, dropped, written] = [page('/s/a'), page('/s/b'), page('/s/c')];
  for (const entry of [kept, written]) files.write(entry);
  await isThere(path('s', 'a.html.gz'));
  await isThere(path('s', 'c.html.gz'));
  files.write(dropped);
  for (const entry of [dropped, written]) entry.freshUntil = 0;
  files.remove([dropped, written]);
  expect(existsSync(path('s', 'c.html'))).toBe(false);
  await later();
  expect(existsSync(path('s', 'b.html'))).toBe(false);
  expect(existsSync(path('s', 'a.html'))).toBe(true);
});

it('removes a page whose time is over', async () => {
  const entry = page('/latest');
  files.write(entry);
  await isThere(path('latest.html.gz'));
  entry.freshUntil = Date.now();
  await expect.poll(() => existsSync(path('latest.html')), { timeout: 2_000 }).toBe(false);
});

it('skips answers that are no whole page or have no valid file name', async () => {
  for (const entry of [
    page('/gone', 404),
    page('/latest?page=2'),
    page(`/a/1/${'x'.repeat(256)}`),
    page(`/s/${encodeURIComponent('ا'.repeat(128))}`),
    page('/s/.x'),
  ])
    files.write(entry);
  await later();
  for (const names of [['gone.html'], ['latest.html'], ['a'], ['s']]) expect(existsSync(path(...names))).toBe(false);
});

it('keeps nothing of an earlier life', () => {
  writeFileSync(path('.html'), 'old');
  files.close();
  writeFileSync(path('.html'), 'older');
  files = openPageExport(directory);
  expect(existsSync(path('.html'))).toBe(false);
});
