import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { cacheTags, cacheUntil, countShowingOf, countViewOf } from '@/server/page-cache/tags/render-dependencies';
import { renderThrough } from './render';

const siteUrl = () => 'https://example.org:8443';
type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
const render = (handler: Handler, url = '/x') => renderThrough(handler, siteUrl)(url);

it('asks by the address and the name of the site alone', async () => {
  const { body } = await render(async (request, response) => {
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers }));
  });
  const headers = {
    host: 'example.org:8443',
    accept: '*/*',
    'accept-encoding': 'identity',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'example.org:8443',
  };
  expect(JSON.parse(body.toString())).toEqual({ method: 'GET', url: '/x', headers });
});

it('gives the whole answer, however it was written', async () => {
  const large = 'كلمة '.repeat(100_000);
  const { status, headers, body } = await render(async (_request, response) => {
    response.writeHead(410, { 'Content-Type': 'text/html', Location: '/y' });
    response.write(large);
    await new Promise((resolve) => response.write(Buffer.from('bytes '), resolve));
    response.write('6c6174696e', 'hex');
    response.end(' end');
  });
  expect([status, headers['content-type'], headers['location']]).toEqual([410, 'text/html', '/y']);
  expect(body.toString() === `${large}bytes latin end`).toBe(true);
});

it('returns the dependencies of each page separately', async () => {
  const one = render(async (_request, response) => {
    cacheTags('article:1');
    await new Promise((resolve) => setTimeout(resolve, 20));
    cacheTags('settings', 'article:1');
    cacheUntil(new Date(2_000));
    cacheUntil(new Date(1_000));
    cacheUntil(null);
    countViewOf('1');
    countShowingOf('a');
    countShowingOf('b');
    response.end();
  });
  const other = render(async (_request, response) => {
    cacheTags('front');
    response.end();
  });
  expect([...(await one).dependencies.tags]).toEqual(['article:1', 'settings']);
  expect((await one).dependencies).toMatchObject({ expiresAt: 1_000, articleId: '1', advertisementIds: ['a', 'b'] });
  expect([...(await other).dependencies.tags]).toEqual(['front']);
  expect((await other).dependencies.advertisementIds).toEqual([]);
  expect(() => cacheTags('outside')).not.toThrow();
});

it('fails with the page', async () => {
  await expect(render(() => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
});
