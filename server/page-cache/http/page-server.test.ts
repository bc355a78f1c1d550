import { nothingCounted } from '@/server/page-cache/hits/counting';
import { expect, it, vi } from 'vitest';
import { toCachedResponse } from '@/server/page-cache/render/to-cached-response';
import { Pages } from '@/server/page-cache/pages/pages';
import { parseUrl } from '@/server/page-cache/routing/cache-key';
import { PageStore } from '@/server/page-cache/store/page-store';
import { createPageServer } from './page-server';
import { readRequestHead } from './request-head';

const url = '/a/1/x';
const headWith = (...fields: string[]) => {
  const head = readRequestHead(
    Buffer.from([`GET ${url} HTTP/1.1`, 'Host: x', ...fields, '', ''].join('\r\n'), 'latin1'),
  );
  if (!head) throw new Error('no plain request');
  return head;
};

it('tells of each hit where it came from, and sends the same bytes whatever a browser says of that', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const render = vi.fn(() =>
    Promise.resolve({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: Buffer.from('page'),
      dependencies: {
        ...nothingCounted,
        tags: new Set(['article:1']),
        expiresAt: Number.POSITIVE_INFINITY,
        articleId: '1',
        redirectFrom: null,
      },
    }),
  );
  const making = { readStylesheet: () => null, commonHeaders: [] };
  const pages = new Pages(new PageStore(1_000_000), {
    render,
    toCachedResponse: (key, rendered, renderedAt) => toCachedResponse(key, rendered, renderedAt, making),
    isListening: () => true,
  });
  const onRead = vi.fn();
  const { serveHit } = createPageServer({
    pages,
    answerStatic: () => false,
    commonHeaders: [],
    counting: { onRead, onMet: vi.fn(), onMissedSearch: vi.fn(), onShown: vi.fn() },
  });
  const parsed = parseUrl(url);
  if (parsed.kind !== 'page') throw new Error('no page');
  const { cached } = await pages.find(parsed.key);
  pages.store.addRawUrl(url, cached);

  const referrers = ['', 'https://www.google.com/', 'https://evil.example/<script>', 'x'.repeat(5_000)];
  const sent = referrers.map((referrer) =>
    serveHit(headWith(...(referrer ? [`Referer: ${referrer}`] : [])))?.toString(),
  );
  expect(new Set(sent).size).toBe(1);
  expect(sent[0]).toContain('page');
  expect(sent[0]).not.toMatch(/referer/i);
  expect(onRead.mock.calls.map(([, reader]: { referrer?: string }[]) => reader?.referrer)).toEqual(referrers);
  expect(render).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
