import { LRUCache } from 'lru-cache';
import type { Entry } from './entry';

/** A tenth is for addresses that lead elsewhere or nowhere: however many are made up, they push no page out. */
const SIDE_PART = 10;

/** Addresses as they are written; those who make them up get no more of them. */
const MOST_SPELLINGS = 20_000;
const MOST_OF_ONE = 64;
const LONGEST_SPELLING = 400;

/** Answers by address, least used out first, bounded in bytes; found by address and by tag. */
export class PageStore {
  readonly #pages: LRUCache<string, Entry>;
  readonly #side: LRUCache<string, Entry>;
  readonly #byTag = new Map<string, Set<Entry>>();
  readonly #bySpelling = new Map<string, Entry>();

  constructor(maxBytes: number, onEvict: (entry: Entry) => void = () => undefined) {
    const dispose = (entry: Entry, _url: string, reason: string) => {
      this.unlink(entry);
      if (reason === 'evict') onEvict(entry);
    };
    const options = (maxSize: number) => ({ maxSize, sizeCalculation: (entry: Entry) => entry.bytes, dispose });
    this.#pages = new LRUCache(options(Math.ceil(maxBytes - maxBytes / SIDE_PART)));
    this.#side = new LRUCache(options(Math.ceil(maxBytes / SIDE_PART)));
  }

  get(url: string): Entry | undefined {
    return this.#pages.get(url) ?? this.#side.get(url);
  }

  /** The answer to an address exactly as it was written before, without reading it again. */
  getSpelled(rawUrl: string): Entry | undefined {
    const entry = this.#bySpelling.get(rawUrl);
    // Asked for by its own address too, so that it counts as used.
    return entry && this.get(entry.fields.url) === entry ? entry : undefined;
  }

  /** Remembers that an address written so leads to this answer, for as long as that is kept. */
  spell(rawUrl: string, entry: Entry): void {
    if (
      rawUrl.length > LONGEST_SPELLING ||
      entry.spellings.length >= MOST_OF_ONE ||
      this.get(entry.fields.url) !== entry
    )
      return;
    if (this.#bySpelling.size >= MOST_SPELLINGS) this.#bySpelling.clear();
    this.#bySpelling.set(rawUrl, entry);
    entry.spellings.push(rawUrl);
  }

  put(entry: Entry): void {
    const { url, status, tags } = entry.fields;
    const [own, other] = status === 200 ? [this.#pages, this.#side] : [this.#side, this.#pages];
    other.delete(url);
    own.set(url, entry);
    // Larger than the whole store: not kept, so not to be found by its tags.
    if (own.peek(url) !== entry) return;
    for (const tag of tags) this.tagged(tag).add(entry);
  }

  /** Everything made from one of these tags. */
  *withTags(tags: Iterable<string>): Generator<Entry> {
    for (const tag of tags) yield* this.#byTag.get(tag) ?? [];
  }

  *all(): Generator<Entry> {
    yield* this.#pages.values();
    yield* this.#side.values();
  }

  get size(): { pages: number; bytes: number } {
    return {
      pages: this.#pages.size + this.#side.size,
      bytes: this.#pages.calculatedSize + this.#side.calculatedSize,
    };
  }

  clear(): void {
    this.#pages.clear();
    this.#side.clear();
  }

  private tagged(tag: string): Set<Entry> {
    const found = this.#byTag.get(tag) ?? new Set<Entry>();
    this.#byTag.set(tag, found);
    return found;
  }

  private unlink(entry: Entry): void {
    for (const spelling of entry.spellings)
      if (this.#bySpelling.get(spelling) === entry) this.#bySpelling.delete(spelling);
    for (const tag of entry.fields.tags) {
      const entries = this.#byTag.get(tag);
      entries?.delete(entry);
      if (entries?.size === 0) this.#byTag.delete(tag);
    }
  }
}
