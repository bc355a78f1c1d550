import { log } from '@/lib/log';
import type { Address } from './address';
import type { Declared } from './cache-tags';
import type { Entry } from './entry';
import { Invalidation } from './invalidation';
import { counters, noteRender } from './metrics';
import type { Rendered } from './render';
import type { PageStore } from './store';

/** What a page is made by, and told to. */
export type PageMaking = {
  render: (url: string) => Promise<Rendered>;
  makeEntry: (address: Address, rendered: Rendered, renderedAt: number) => Entry;
  /** Whether this process hears of every change as it happens. */
  isListening: () => boolean;
  onStored?: (entry: Entry) => void;
};

/** How a page came to be sent. */
export type Found = { entry: Entry; how: 'hit' | 'miss' | 'stale' };

/** While changes are not heard of, a page is good for as long as any page may lag. */
const UNHEARD_MS = 1_000;
/** Up to a day after it was last known to be right, an old page is better than none. */
const STALE_MS = 24 * 3_600_000;
/** A render that was overtaken by a change is done again so many times; then it is sent, and not kept. */
const MOST_TRIES = 3;
/** While the database is away, one reader a second finds out whether it is back. */
const RETRY_MS = 1_000;

/** A page that answered with an error; what it said is for those who have nothing better. */
export class FailedRender extends Error {
  constructor(readonly entry: Entry) {
    super(`${entry.fields.url} answered ${entry.fields.status}`);
  }
}

/** How long a reader waits for a new page while the database seems to be away. */
const PATIENCE_MS = 500;

/** Pages by address: found, made once however many ask, never kept when something they show changed meanwhile. */
export class Pages {
  readonly #inFlight = new Map<string, Promise<Entry>>();
  readonly #failedAt = new Map<string, number>();
  readonly #changes = new Invalidation();

  constructor(
    readonly store: PageStore,
    private readonly making: PageMaking,
  ) {}

  /** The page of an address. Throws when it cannot be made and no old copy is left. */
  async find(address: Address): Promise<Found> {
    const kept = this.store.get(address.url);
    const now = Date.now();
    if (kept && kept.freshUntil > now) return { entry: kept, how: 'hit' };
    if (kept && kept.agedUntil > now && this.making.isListening()) {
      this.make(address).catch(() => undefined);
      return { entry: kept, how: 'stale' };
    }
    const isUsable = kept !== undefined && now - kept.fields.renderedAt < STALE_MS;
    if (isUsable && this.hasJustFailed(address.url, now)) return { entry: kept, how: 'stale' };
    if (isUsable && !this.making.isListening()) return this.makeOrSendOld(address, kept);
    try {
      return { entry: await this.make(address), how: 'miss' };
    } catch (error) {
      if (isUsable) return { entry: kept, how: 'stale' };
      throw error;
    }
  }

  /**
   * While nothing is heard of the database it is mostly away: nobody is made to wait long to learn that, and whoever has
   * learned it once asks again behind the reader.
   */
  private async makeOrSendOld(address: Address, old: Entry): Promise<Found> {
    const making = this.make(address)
      .then((entry): Found => ({ entry, how: 'miss' }))
      .catch((): Found => ({ entry: old, how: 'stale' }));
    if (this.#failedAt.has(address.url)) return { entry: old, how: 'stale' };
    const tooLong = new Promise<Found>((resolve) =>
      setTimeout(() => resolve({ entry: old, how: 'stale' }), PATIENCE_MS).unref(),
    );
    return Promise.race([making, tooLong]);
  }

  /** Makes a page, or joins those who wait for it already. */
  make(address: Address): Promise<Entry> {
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
  drop(tags: string[]): Entry[] {
    this.#changes.tags(tags);
    return this.expire(this.store.withTags(tags));
  }

  /** From here on every page is asked for anew. */
  dropEverything(): Entry[] {
    this.#changes.everything();
    this.#failedAt.clear();
    return this.expire(this.store.all());
  }

  private expire(entries: Iterable<Entry>): Entry[] {
    const dropped: Entry[] = [];
    for (const entry of entries) {
      if (entry.freshUntil > 0) dropped.push(entry);
      entry.freshUntil = 0;
      entry.agedUntil = 0;
    }
    counters.dropped += dropped.length;
    return dropped;
  }

  private hasJustFailed(url: string, now: number): boolean {
    return now - (this.#failedAt.get(url) ?? 0) < RETRY_MS;
  }

  private async renderCurrent(address: Address): Promise<Entry> {
    for (let tries = 1; ; tries += 1) {
      const mark = this.#changes.now;
      const isListening = this.making.isListening();
      const { entry, declared } = await this.render(address);
      if (!this.isWorthKeeping(address, entry)) return entry;
      if (!this.#changes.hasChanged(mark, declared.tags)) {
        this.keep(entry, address, declared, isListening && this.making.isListening());
        return entry;
      }
      if (tries === MOST_TRIES) return entry;
      counters.rendersRepeated += 1;
    }
  }

  private async render(address: Address): Promise<{ entry: Entry; declared: Declared }> {
    const startedAt = Date.now();
    counters.renders += 1;
    try {
      const rendered = await this.making.render(address.url);
      const entry = this.making.makeEntry(address, rendered, startedAt);
      if (rendered.status >= 500) throw new FailedRender(entry);
      this.#failedAt.delete(address.url);
      return { entry, declared: rendered.declared };
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
  private isWorthKeeping({ isStorable, url }: Address, { fields: { tags, status } }: Entry): boolean {
    if (tags.length === 0 && isStorable && status === 200) log.warn('edge.page-without-tags', { url });
    return isStorable && tags.length > 0 && ![302, 303, 307].includes(status);
  }

  private keep(entry: Entry, { route }: Address, declared: Declared, isListening: boolean): void {
    const { renderedAt } = entry.fields;
    const lasting = isListening ? renderedAt + route.seconds * 1_000 : renderedAt + UNHEARD_MS;
    entry.freshUntil = Math.min(lasting, declared.until);
    entry.agedUntil = isListening ? Math.min(renderedAt + 5 * route.seconds * 1_000, declared.until) : 0;
    this.store.put(entry);
    this.making.onStored?.(entry);
  }
}
