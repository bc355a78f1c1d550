/**
 * Kept on `globalThis`: Next's bundles, which fill the cache, and the listener, which clears it, load this module
 * separately.
 */
type MemoryCache = { isListening: boolean; entries: Map<string, { until: number; value: Promise<unknown> }> };
const globalScope = globalThis as typeof globalThis & { warraqMemoryCache?: MemoryCache };
const memory = (globalScope.warraqMemoryCache ??= { isListening: false, entries: new Map() });

const SHORT_TTL_MS = 1_000;
const LONG_TTL_MS = 3_600_000;

/**
 * Caches what every page needs and few people change (settings, sections): for a second, or, while this process
 * receives invalidations, until `clearMemoryCache` or an hour has passed. Concurrent callers share one load.
 */
export function cached<T>(name: string, load: () => Promise<T>): Promise<T> {
  const existing = memory.entries.get(name);
  // Each name is used in one place, so the type under it is known.
  if (existing && existing.until > Date.now()) return existing.value as Promise<T>;
  const value = load();
  const entry = { until: Date.now() + (memory.isListening ? LONG_TTL_MS : SHORT_TTL_MS), value };
  memory.entries.set(name, entry);
  value.catch(() => {
    if (memory.entries.get(name) === entry) memory.entries.delete(name);
  });
  return value;
}

/** Drops every cached value. */
export function clearMemoryCache(): void {
  memory.entries.clear();
}

/** Sets whether this process receives every invalidation, and drops what was cached before. */
export function setListening(isListening: boolean): void {
  memory.isListening = isListening;
  clearMemoryCache();
}
