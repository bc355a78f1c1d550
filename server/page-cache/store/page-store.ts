import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response';

/** Redirects and unknown URLs get a tenth of the memory, so invented ones evict no page. */
const NON_PAGE_SHARE = 10;

/** Bounds the raw URLs, which clients can invent. */
const MAX_RAW_URLS = 20_000;
const MAX_RAW_URLS_PER_PAGE = 64;
const MAX_RAW_URL_LENGTH = 400;

/** Answers by URL, evicted least recently used first, bounded in bytes; found by URL and by tag. */
export class PageStore {
  readonly #pages: LRUCache<string, CachedResponse>;
  readonly #redirectsAndErrors: LRUCache<string, CachedResponse>;
  readonly #byTag = new Map<string, Set<CachedResponse>>();
  readonly #byRawUrl = new LRUCache<string, CachedResponse>({ max: MAX_RAW_URLS });

  constructor(maxBytes: number, onEvict: (cached: CachedResponse) => void = () => undefined) {
    const dispose = (cached: CachedResponse, _url: string, reason: string) => {
      this.unlink(cached);
      if (reason === 'evict') onEvict(cached);
    };
    const options = (maxSize: number) => ({
      maxSize,
      sizeCalculation: (cached: CachedResponse) => cached.bytes,
      dispose,
    });
    this.#pages = new LRUCache(options(Math.ceil(maxBytes - maxBytes / NON_PAGE_SHARE)));
    this.#redirectsAndErrors = new LRUCache(options(Math.ceil(maxBytes / NON_PAGE_SHARE)));
  }

  get(url: string): CachedResponse | undefined {
    return this.#pages.get(url) ?? this.#redirectsAndErrors.get(url);
  }

  /** Finds an answer by the exact request URL of an earlier request, without parsing it. */
  getByRawUrl(rawUrl: string): CachedResponse | undefined {
    const cached = this.#byRawUrl.get(rawUrl);
    // The lookup by its own URL marks it as recently used.
    return cached && this.get(cached.fields.url) === cached ? cached : undefined;
  }

  /** Records that this raw URL leads to the answer, while that is stored. */
  addRawUrl(rawUrl: string, cached: CachedResponse): void {
    if (
      rawUrl.length > MAX_RAW_URL_LENGTH ||
      cached.rawUrls.length >= MAX_RAW_URLS_PER_PAGE ||
      this.get(cached.fields.url) !== cached
    )
      return;
    this.#byRawUrl.set(rawUrl, cached);
    cached.rawUrls.push(rawUrl);
  }

  put(cached: CachedResponse): void {
    const { url, status, tags } = cached.fields;
    const [own, other] =
      status === 200 ? [this.#pages, this.#redirectsAndErrors] : [this.#redirectsAndErrors, this.#pages];
    other.delete(url);
    own.set(url, cached);
    // Larger than the whole store: not stored, so its tags are not indexed.
    if (own.peek(url) !== cached) return;
    for (const tag of tags) this.tagged(tag).add(cached);
  }

  /** Every answer with one of these tags. */
  *withTags(tags: Iterable<string>): Generator<CachedResponse> {
    for (const tag of tags) yield* this.#byTag.get(tag) ?? [];
  }

  *all(): Generator<CachedResponse> {
    yield* this.#pages.values();
    yield* this.#redirectsAndErrors.values();
  }

  get size(): { pages: number; bytes: number } {
    return {
      pages: this.#pages.size + this.#redirectsAndErrors.size,
      bytes: this.#pages.calculatedSize + this.#redirectsAndErrors.calculatedSize,
    };
  }

  clear(): void {
    this.#pages.clear();
    this.#redirectsAndErrors.clear();
  }

  private tagged(tag: string): Set<CachedResponse> {
    const found = this.#byTag.get(tag) ?? new Set<CachedResponse>();
    this.#byTag.set(tag, found);
    return found;
  }

  private unlink(cached: CachedResponse): void {
    for (const rawUrl of cached.rawUrls) if (this.#byRawUrl.get(rawUrl) === cached) this.#byRawUrl.delete(rawUrl);
    for (const tag of cached.fields.tags) {
      const entries = this.#byTag.get(tag);
      entries?.delete(cached);
      if (entries?.size === 0) this.#byTag.delete(tag);
    }
  }
}
