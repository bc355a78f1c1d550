import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type CacheKey, parseUrl } from '@/server/page-cache/routing/cache-key';
import { toCachedResponse } from '@/server/page-cache/render/to-cached-response';
import { Pages } from './pages';
import type { Rendered } from '@/server/page-cache/render/render';
import { PageStore } from '@/server/page-cache/store/page-store';

/** The "database" of these tests, and the renders that read it. */
let content = 'one';
let renders = 0;
let status = 200;
let isListening = true;
let tags = ['article:1', 'settings'];
let whileRendering: () => void = () => undefined;
let pages: Pages;

async function render(): Promise<Rendered> {
  renders += 1;
  const body = Buffer.from(content);
  await new Promise((resolve) => setTimeout(resolve, 10));
  whileRendering();
  if (status === 0) throw new Error('the database is away');
  return {
    status,
    headers: { 'content-type': 'text/plain' },
    body,
    dependencies: { tags: new Set(tags), expiresAt: Number.POSITIVE_INFINITY, articleId: null, advertisementIds: [] },
  };
}

function at(url: string): CacheKey {
  const parsed = parseUrl(url);
  if (parsed.kind !== 'page') throw new Error(`${url} is no page`);
  return parsed.key;
}

async function shown(url = '/a/1/x'): Promise<string> {
  const { cached, cacheStatus: how } = await pages.find(at(url));
  return `${how} ${cached.fields.body.toString()}`;
}

beforeEach(() => {
  vi.useRealTimers();
  [content, renders, status, isListening, tags, whileRendering] = [
    'one',
    0,
    200,
    true,
    ['article:1', 'settings'],
    () => undefined,
  ];
  const making = { readStylesheet: () => null, commonHeaders: [] };
  pages = new Pages(new PageStore(1_000_000), {
    render,
    toCachedResponse: (key, rendered, renderedAt) => toCachedResponse(key, rendered, renderedAt, making),
    isListening: () => isListening,
  });
});

describe('Pages', () => {
  it('renders once for all who ask at once, and never again until something changes', async () => {
    const answers = await Promise.all(Array.from({ length: 500 }, () => shown()));
    expect(new Set(answers)).toEqual(new Set(['miss one']));
    expect(await shown()).toBe('hit one');
    expect(renders).toBe(1);
  });

  it('shows a change as soon as the invalidation arrives, and drops nothing else', async () => {
    await shown();
    tags = ['article:2'];
    await shown('/a/2/x');
    content = 'two';
    expect(pages.invalidate(['article:1', 'topic:9']).map(({ fields }) => fields.url)).toEqual(['/a/1/x']);
    expect(await shown()).toBe('miss two');
    expect(await shown('/a/2/x')).toBe('hit one');
  });

  it('keeps no page that was overtaken by a change while it was rendered', async () => {
    whileRendering = () => {
      whileRendering = () => undefined;
      content = 'two';
      pages.invalidate(['article:1']);
    };
    expect(await shown()).toBe('miss two');
    expect(await shown()).toBe('hit two');
    expect(renders).toBe(2);
  });

  it('stores nothing while changes come faster than it renders, and sends current pages', async () => {
    whileRendering = () => pages.invalidate(['settings']);
    expect(await shown()).toBe('miss one');
    content = 'two';
    expect(await shown()).toBe('miss two');
  });

  it('takes every page for old when the connection was lost, and trusts none for more than a second meanwhile', async () => {
    await shown();
    isListening = false;
    pages.invalidateAll();
    content = 'two';
    expect(await shown()).toBe('miss two');
    expect(await shown()).toBe('hit two');
    vi.setSystemTime(Date.now() + 1_001);
    content = 'three';
    expect(await shown()).toBe('miss three');
  });

  it('sends the stale page while the database is down, retries each second, and is current as soon as it is back', async () => {
    await shown();
    pages.invalidate(['article:1']);
    status = 0;
    expect(await shown()).toBe('stale one');
    expect(await shown()).toBe('stale one');
    expect(renders).toBe(2);
    [status, content] = [200, 'two'];
    vi.setSystemTime(Date.now() + 1_001);
    expect(await shown()).toBe('miss two');
  });

  it('lets nobody wait while nothing is heard of the database, and asks behind the reader', async () => {
    await shown();
    isListening = false;
    pages.invalidateAll();
    status = 0;
    expect(await shown()).toBe('stale one');
    vi.setSystemTime(Date.now() + 1_001);
    const before = renders;
    expect(await Promise.all([shown(), shown(), shown()])).toEqual(['stale one', 'stale one', 'stale one']);
    expect(renders).toBe(before + 1);
    // Connected again: from now on every request is answered with current data.
    await new Promise((resolve) => setTimeout(resolve, 50));
    [status, content, isListening] = [200, 'two', true];
    pages.invalidateAll();
    expect(await shown()).toBe('miss two');
  });

  it('does the same when the page itself fails, for a day', async () => {
    await shown();
    pages.invalidate(['article:1']);
    status = 500;
    expect(await shown()).toBe('stale one');
    vi.setSystemTime(Date.now() + 24 * 3_600_000 + 1);
    await expect(shown()).rejects.toThrow('500');
  });

  it('fails when there is nothing to send', async () => {
    status = 0;
    await expect(shown()).rejects.toThrow('away');
  });

  it('renews by age behind the reader, once', async () => {
    await shown('/');
    content = 'two';
    vi.setSystemTime(Date.now() + 301_000);
    expect(await Promise.all([shown('/'), shown('/'), shown('/')])).toEqual(['stale one', 'stale one', 'stale one']);
    await vi.waitFor(async () => expect(await shown('/')).toBe('hit two'));
    expect(renders).toBe(2);
  });

  it('stores no page without dependencies', async () => {
    tags = [];
    await shown();
    expect(await shown()).toBe('miss one');
  });

  it('stores no search', async () => {
    await shown('/search?q=x');
    expect(await shown('/search?q=x')).toBe('miss one');
  });

  it('is not emptied by made-up addresses', async () => {
    await shown();
    status = 404;
    content = 'x'.repeat(20_000);
    for (let n = 0; n < 60; n += 1) await shown(`/nothing/${n}`);
    expect(pages.store.size.bytes).toBeLessThan(1_000_000);
    status = 200;
    expect(await shown()).toBe('hit one');
  });
});
