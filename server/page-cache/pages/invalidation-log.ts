/**
 * The changed tags in the order in which this process received them. After rendering, a page checks whether anything
 * it shows changed since the render began: then it may have read old data and must not be stored.
 */
export class InvalidationLog {
  #count = 0;
  #allChangedAt = 0;
  readonly #changedAt = new Map<string, number>();

  /** The current position, for a later call of `hasChanged`. */
  get position(): number {
    return this.#count;
  }

  addTags(tags: Iterable<string>): void {
    this.#count += 1;
    for (const tag of tags) this.#changedAt.set(tag, this.#count);
    if (this.#changedAt.size > MAX_TAGS) this.discardTags();
  }

  addAll(): void {
    this.#count += 1;
    this.discardTags();
  }

  hasChanged(since: number, tags: Iterable<string>): boolean {
    if (this.#allChangedAt > since) return true;
    for (const tag of tags) if ((this.#changedAt.get(tag) ?? 0) > since) return true;
    return false;
  }

  /** A discarded tag counts as changed: at worst a render in flight is repeated. */
  private discardTags(): void {
    this.#allChangedAt = this.#count;
    this.#changedAt.clear();
  }
}

const MAX_TAGS = 50_000;
