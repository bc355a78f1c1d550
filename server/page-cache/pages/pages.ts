import { LRUCache } from 'lru-cache';
import { log } from '@/lib/log';
import type { CacheKey } from '@/server/page-cache/routing/cache-key';
import type { RenderDependencies } from '@/server/page-cache/tags/render-dependencies';
import type { CachedResponse } from '@/server/page-cache/store/cached-response';
import { InvalidationLog } from './invalidation-log';
import { counters, observeRenderTime } from '@/server/page-cache/store/metrics';
import type { Rendered } from '@/server/page-cache/render/render';
import type { PageStore } from '@/server/page-cache/store/page-store';

/** How pages are rendered, and where notices about them go. */
export type PageSource = {
  render: (url: string) => Promise<Rendered>;
  toCachedResponse: (key: CacheKey, rendered: Rendered, renderedAt: number) => CachedResponse;
  /** Whether this process receives invalidations as they happen. */
  isListening: () => boolean;
  onStored?: (cached: CachedResponse) => void;
};

/** How the page was found: stored and fresh, rendered now, or stored and stale. */
export type Lookup = { cached: CachedResponse; cacheStatus: 'hit' | 'miss' | 'stale' };

/** While invalidations do not arrive, a page stays fresh this long. */
const DISCONNECTED_FRESH_MS = 1_000;
/** For up to a day a stale page is served when a new one cannot be rendered. */
const STALE_MS = 24 * 3_600_000;
/** A render during which its data changed is repeated up to this often; then it is sent but not stored. */
const MAX_TRIES = 3;
/** While the database is down, one request a second tries it again. */
const RETRY_MS = 1_000;

/** A page that answered with an error status. Its content is sent to clients for whom no other answer exists. */
export class FailedRender extends Error {
  constructor(readonly cached: CachedResponse) {
    super(`${cached.fields.url} answered ${cached.fields.status}`);
  }
}

/** How long a reader waits for a new page while the database seems to be down. */
const MAX_WAIT_MS = 500;

/** Pages by URL. Concurrent requests share one render, and a page whose data changed meanwhile is not stored. */
export class Pages {
  readonly #inFlight = new Map<string, Promise<CachedResponse>>();
  readonly #failedAt = new LRUCache<string, number>({ max: 10_000 });
  readonly #changes = new InvalidationLog();

  constructor(
    readonly store: PageStore,
    private readonly source: PageSource,
  ) {}

  /** Finds or renders the page of a URL. Throws when rendering fails and no stale copy is left. */
  async find(key: CacheKey): Promise<Lookup> {
    const stored = this.store.get(key.url);
    const now = Date.now();
    if (stored && stored.freshUntil > now) return { cached: stored, cacheStatus: 'hit' };
    if (stored && stored.staleUntil > now && this.source.isListening()) {
      this.render(key).catch(() => undefined);
      return { cached: stored, cacheStatus: 'stale' };
    }
    const isUsable = stored !== undefined && now - stored.fields.renderedAt < STALE_MS;
    if (isUsable && this.failedRecently(key.url, now)) return { cached: stored, cacheStatus: 'stale' };
    if (isUsable && !this.source.isListening()) return this.renderOrServeStale(key, stored);
    try {
      return { cached: await this.render(key), cacheStatus: 'miss' };
    } catch (error) {
      if (isUsable) return { cached: stored, cacheStatus: 'stale' };
      throw error;
    }
  }

  /**
   * Without invalidations the database is mostly down: readers wait only briefly, and after one failure the next try
   * runs in the background.
   */
  private async renderOrServeStale(key: CacheKey, stale: CachedResponse): Promise<Lookup> {
    const rendering = this.render(key)
      .then((cached): Lookup => ({ cached, cacheStatus: 'miss' }))
      .catch((): Lookup => ({ cached: stale, cacheStatus: 'stale' }));
    if (this.#failedAt.has(key.url)) return { cached: stale, cacheStatus: 'stale' };
    const timeout = new Promise<Lookup>((resolve) =>
      setTimeout(() => resolve({ cached: stale, cacheStatus: 'stale' }), MAX_WAIT_MS).unref(),
    );
    return Promise.race([rendering, timeout]);
  }

  /** Renders a page, or joins a render in progress. */
  render(key: CacheKey): Promise<CachedResponse> {
    const inFlight = this.#inFlight.get(key.url);
    if (inFlight) {
      counters.coalesced += 1;
      return inFlight;
    }
    const rendering = this.renderCurrent(key).finally(() => this.#inFlight.delete(key.url));
    this.#inFlight.set(key.url, rendering);
    return rendering;
  }

  /** Drops the pages with any of these tags; returns the ones that were in use. */
  invalidate(tags: string[]): CachedResponse[] {
    this.#changes.addTags(tags);
    return this.expire(this.store.withTags(tags));
  }

  /** Marks every page as stale, so that the next request renders it. */
  invalidateAll(): CachedResponse[] {
    this.#changes.addAll();
    this.#failedAt.clear();
    return this.expire(this.store.all());
  }

  private expire(entries: Iterable<CachedResponse>): CachedResponse[] {
    const expired: CachedResponse[] = [];
    for (const cached of entries) {
      if (cached.freshUntil > 0) expired.push(cached);
      cached.freshUntil = 0;
      cached.staleUntil = 0;
    }
    counters.dropped += expired.length;
    return expired;
  }

  private failedRecently(url: string, now: number): boolean {
    return now - (this.#failedAt.get(url) ?? 0) < RETRY_MS;
  }

  private async renderCurrent(key: CacheKey): Promise<CachedResponse> {
    for (let tries = 1; ; tries += 1) {
      const position = this.#changes.position;
      const isListening = this.source.isListening();
      const { cached, dependencies } = await this.renderOnce(key);
      if (!this.isCacheable(key, cached)) return cached;
      if (!this.#changes.hasChanged(position, dependencies.tags)) {
        this.storeResponse(cached, key, dependencies, isListening && this.source.isListening());
        return cached;
      }
      if (tries === MAX_TRIES) return cached;
      counters.rendersRepeated += 1;
    }
  }

  private async renderOnce(key: CacheKey): Promise<{ cached: CachedResponse; dependencies: RenderDependencies }> {
    const startedAt = Date.now();
    counters.renders += 1;
    try {
      const rendered = await this.source.render(key.url);
      const cached = this.source.toCachedResponse(key, rendered, startedAt);
      if (rendered.status >= 500) throw new FailedRender(cached);
      this.#failedAt.delete(key.url);
      return { cached, dependencies: rendered.dependencies };
    } catch (error) {
      counters.renderFailures += 1;
      this.#failedAt.set(key.url, Date.now());
      throw error;
    } finally {
      observeRenderTime(Date.now() - startedAt);
    }
  }

  /** A page without tags could never be invalidated. */
  private isCacheable({ isStorable, url }: CacheKey, { fields: { tags, status } }: CachedResponse): boolean {
    if (tags.length === 0 && isStorable && status === 200) log.warn('page-cache.page-without-tags', { url });
    return isStorable && tags.length > 0 && ![302, 303, 307].includes(status);
  }

  private storeResponse(
    cached: CachedResponse,
    { route }: CacheKey,
    dependencies: RenderDependencies,
    isListening: boolean,
  ): void {
    const { renderedAt } = cached.fields;
    const maxFreshUntil = isListening ? renderedAt + route.freshSeconds * 1_000 : renderedAt + DISCONNECTED_FRESH_MS;
    cached.freshUntil = Math.min(maxFreshUntil, dependencies.expiresAt);
    cached.staleUntil = isListening ? Math.min(renderedAt + 5 * route.freshSeconds * 1_000, dependencies.expiresAt) : 0;
    this.store.put(cached);
    this.source.onStored?.(cached);
  }
}
