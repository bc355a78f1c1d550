import { nothingCounted } from '@/server/page-cache/hits/counting';
import { describe, expect, it } from 'vitest';
import { CachedResponse } from './cached-response';
import { PageStore } from './page-store';

function page(url: string, { tags = ['settings'], status = 200, bytes = 10_000 } = {}): CachedResponse {
  const cached = new CachedResponse({
    url,
    status,
    type: 'image/png',
    headers: [],
    cacheControl: [],
    body: Buffer.alloc(bytes),
    tags,
    counted: nothingCounted,
    renderedAt: 0,
  });
  cached.freshUntil = Number.POSITIVE_INFINITY;
  return cached;
}

describe('PageStore', () => {
  it('keeps recently used pages within its limit, and drops the tags and raw URLs of the rest', () => {
    const evicted: string[] = [];
    const store = new PageStore(100_000, ({ fields }) => evicted.push(fields.url));
    store.put(page('/first'));
    store.addRawUrl('/first?x', store.get('/first') as CachedResponse);
    for (let n = 0; n < 40; n += 1) {
      store.put(page(`/a/${n}`, { tags: [`article:${n}`] }));
      if (n < 30) expect(store.getByRawUrl('/first?x')).toBeDefined();
    }
    expect(store.size.bytes).toBeLessThanOrEqual(100_000);
    expect([...store.withTags(['article:0'])]).toEqual([]);
    expect([...store.withTags(['article:39'])].map(({ fields }) => fields.url)).toEqual(['/a/39']);
    expect(evicted).toContain('/first');
    expect(store.getByRawUrl('/first?x')).toBeUndefined();
  });

  it('finds the current page by a raw URL, never a replaced one', () => {
    const store = new PageStore(1_000_000);
    const [old, young] = [page('/latest'), page('/latest')];
    store.put(old);
    store.addRawUrl('/latest?fbclid=1', old);
    store.put(young);
    expect(store.getByRawUrl('/latest?fbclid=1')).toBeUndefined();
    store.addRawUrl('/latest?fbclid=1', old);
    expect(store.getByRawUrl('/latest?fbclid=1')).toBeUndefined();
  });

  it('does not grow by raw URLs', () => {
    const store = new PageStore(1_000_000);
    const entry = page('/latest');
    store.put(entry);
    for (let n = 0; n < 5_000; n += 1) store.addRawUrl(`/latest?fbclid=${n}`, entry);
    expect(entry.rawUrls.length).toBeLessThan(100);
  });

  it('keeps nothing that is larger than itself', () => {
    const store = new PageStore(100_000);
    store.put(page('/large', { bytes: 200_000, tags: ['article:1'] }));
    expect(store.get('/large')).toBeUndefined();
    expect([...store.withTags(['article:1'])]).toEqual([]);
  });

  it('has one answer for an address, whatever its status was before', () => {
    const store = new PageStore(1_000_000);
    store.put(page('/a/1', { status: 404 }));
    store.put(page('/a/1'));
    expect(store.get('/a/1')?.fields.status).toBe(200);
    store.put(page('/a/1', { status: 410 }));
    expect(store.get('/a/1')?.fields.status).toBe(410);
    expect(store.size.pages).toBe(1);
  });
});
