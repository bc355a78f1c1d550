/**
 * What has changed, in the order in which this process heard of it. A page asks, when it is rendered, whether anything
 * it shows has changed since its render began: then it may have read the old state, and must not be kept.
 */
export class InvalidationLog {
  #count = 0;
  #allChangedAt = 0;
  readonly #changedAt = new Map<string, number>();

  /** A mark of this moment, to be handed to `hasChanged` later. */
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

  /** To forget which tags changed is to say that all of them did: at worst a render in flight is done again. */
  private discardTags(): void {
    this.#allChangedAt = this.#count;
    this.#changedAt.clear();
  }
}

const MAX_TAGS = 50_000;
