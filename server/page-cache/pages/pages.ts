import { log } from '@/lib/log';
import type { CacheKey } from '@/server/page-cache/routing/cache-key';
import type { RenderDependencies } from '@/server/page-cache/tags/render-dependencies';
import type { CachedResponse } from '@/server/page-cache/store/cached-response';
import { InvalidationLog } from './invalidation-log';
import { counters, noteRender } from '@/server/page-cache/store/metrics';
import type { Rendered } from '@/server/page-cache/render/render';
import type { PageStore } from '@/server/page-cache/store/page-store';

/** What a page is made by, and told to. */
export type PageSource = {
  render: (url: string) => Promise<Rendered>;
  toCachedResponse: (address: CacheKey, rendered: Rendered, renderedAt: number) => CachedResponse;
  /** Whether this process hears of every change as it happens. */
  isListening: () => boolean;
  onStored?: (entry: CachedResponse) => void;
};

/** How a page came to be sent. */
export type Lookup = { entry: CachedResponse; source: 'hit' | 'miss' | 'stale' };

/** While changes are not heard of, a page is good for as long as any page may lag. */
const UNHEARD_FRESH_MS = 1_000;
/** Up to a day after it was last known to be right, an old page is better than none. */
const STALE_MS = 24 * 3_600_000;
/** A render that was overtaken by a change is done again so many times; then it is sent, and not kept. */
const MAX_TRIES = 3;
/** While the database is away, one reader a second finds out whether it is back. */
const RETRY_MS = 1_000;

/** A page that answered with an error; what it said is for those who have nothing better. */
export class FailedRender extends Error {
  constructor(readonly entry: CachedResponse) {
    super(`${entry.fields.url} answered ${entry.fields.status}`);
  }
}

/** How long a reader waits for a new page while the database seems to be away. */
const MAX_WAIT_MS = 500;

/** Pages by address: found, made once however many ask, never kept when something they show changed meanwhile. */
export class Pages {
  readonly #inFlight = new Map<string, Promise<CachedResponse>>();
  readonly #failedAt = new Map<string, number>();
  readonly #changes = new InvalidationLog();

  constructor(
    readonly store: PageStore,
    private readonly source: PageSource,
  ) {}

  /** The page of an address. Throws when it cannot be made and no old copy is left. */
  async find(address: CacheKey): Promise<Lookup> {
    const kept = this.store.get(address.url);
    const now = Date.now();
    if (kept && kept.freshUntil > now) return { entry: kept, source: 'hit' };
    if (kept && kept.staleUntil > now && this.source.isListening()) {
      this.render(address).catch(() => undefined);
      return { entry: kept, source: 'stale' };
    }
    const isUsable = kept !== undefined && now - kept.fields.renderedAt < STALE_MS;
    if (isUsable && this.failedRecently(address.url, now)) return { entry: kept, source: 'stale' };
    if (isUsable && !this.source.isListening()) return this.renderOrServeStale(address, kept);
    try {
      return { entry: await this.render(address), source: 'miss' };
    } catch (error) {
      if (isUsable) return { entry: kept, source: 'stale' };
      throw error;
    }
  }

  /**
   * While nothing is heard of the database it is mostly away: nobody is made to wait long to learn that, and whoever has
   * learned it once asks again behind the reader.
   */
  private async renderOrServeStale(address: CacheKey, old: CachedResponse): Promise<Lookup> {
    const making = this.render(address)
      .then((entry): Lookup => ({ entry, source: 'miss' }))
      .catch((): Lookup => ({ entry: old, source: 'stale' }));
    if (this.#failedAt.has(address.url)) return { entry: old, source: 'stale' };
    const tooLong = new Promise<Lookup>((resolve) =>
      setTimeout(() => resolve({ entry: old, source: 'stale' }), MAX_WAIT_MS).unref(),
    );
    return Promise.race([making, tooLong]);
  }

  /** Makes a page, or joins those who wait for it already. */
  render(address: CacheKey): Promise<CachedResponse> {
    const waiting = this.#inFlight.get(address.url);
    if (waiting) {
      counters.coalesced += 1;
      return waiting;
    }
    const made = this.renderCurrent(address).finally(() => this.#inFlight.delete(address.url));
    this.#inFlight.set(address.url, made);
    return made;
  }

  /** Forgets what shows any of these; gives the pages that were in use until now. */
  invalidate(tags: string[]): CachedResponse[] {
    this.#changes.addTags(tags);
    return this.expire(this.store.withTags(tags));
  }

  /** From here on every page is asked for anew. */
  invalidateAll(): CachedResponse[] {
    this.#changes.addAll();
    this.#failedAt.clear();
    return this.expire(this.store.all());
  }

  private expire(entries: Iterable<CachedResponse>): CachedResponse[] {
    const dropped: CachedResponse[] = [];
    for (const entry of entries) {
      if (entry.freshUntil > 0) dropped.push(entry);
      entry.freshUntil = 0;
      entry.staleUntil = 0;
    }
    counters.dropped += dropped.length;
    return dropped;
  }

  private failedRecently(url: string, now: number): boolean {
    return now - (this.#failedAt.get(url) ?? 0) < RETRY_MS;
  }

  private async renderCurrent(address: CacheKey): Promise<CachedResponse> {
    for (let tries = 1; ; tries += 1) {
      const mark = this.#changes.position;
      const isListening = this.source.isListening();
      const { entry, declared } = await this.renderOnce(address);
      if (!this.isCacheable(address, entry)) return entry;
      if (!this.#changes.hasChanged(mark, declared.tags)) {
        this.storeResponse(entry, address, declared, isListening && this.source.isListening());
        return entry;
      }
      if (tries === MAX_TRIES) return entry;
      counters.rendersRepeated += 1;
    }
  }

  private async renderOnce(address: CacheKey): Promise<{ entry: CachedResponse; declared: RenderDependencies }> {
    const startedAt = Date.now();
    counters.renders += 1;
    try {
      const rendered = await this.source.render(address.url);
      const entry = this.source.toCachedResponse(address, rendered, startedAt);
      if (rendered.status >= 500) throw new FailedRender(entry);
      this.#failedAt.delete(address.url);
      return { entry, declared: rendered.dependencies };
    } catch (error) {
      counters.renderFailures += 1;
      if (this.#failedAt.size > 10_000) this.#failedAt.clear();
      this.#failedAt.set(address.url, Date.now());
      throw error;
    } finally {
      noteRender(Date.now() - startedAt);
    }
  }

  /** A page that names nothing it depends on could never be taken back. */
  private isCacheable({ isStorable, url }: CacheKey, { fields: { tags, status } }: CachedResponse): boolean {
    if (tags.length === 0 && isStorable && status === 200) log.warn('page-cache.page-without-tags', { url });
    return isStorable && tags.length > 0 && ![302, 303, 307].includes(status);
  }

  private storeResponse(
    entry: CachedResponse,
    { route }: CacheKey,
    declared: RenderDependencies,
    isListening: boolean,
  ): void {
    const { renderedAt } = entry.fields;
    const lasting = isListening ? renderedAt + route.seconds * 1_000 : renderedAt + UNHEARD_FRESH_MS;
    entry.freshUntil = Math.min(lasting, declared.until);
    entry.staleUntil = isListening ? Math.min(renderedAt + 5 * route.seconds * 1_000, declared.until) : 0;
    this.store.put(entry);
    this.source.onStored?.(entry);
  }
}
