/** Kept on `globalThis`: whoever hears of a change loads this module apart from Next's bundles, which remember. */
type MemoryCache = { isListening: boolean; entries: Map<string, { until: number; value: Promise<unknown> }> };
const globalScope = globalThis as typeof globalThis & { warraqMemoryCache?: MemoryCache };
const memory = (globalScope.warraqMemoryCache ??= { isListening: false, entries: new Map() });

const SHORT_TTL_MS = 1_000;
const LONG_TTL_MS = 3_600_000;

/**
 * What every page needs and few people change (settings, sections): asked for once, and remembered for a second, so that
 * a page asks once; while this process hears of changes, until it is told to forget.
 */
export function cached<T>(name: string, load: () => Promise<T>): Promise<T> {
  const existing = memory.entries.get(name);
  // The name says what is under it: each is used in one place.
  if (existing && existing.until > Date.now()) return existing.value as Promise<T>;
  const value = load();
  const entry = { until: Date.now() + (memory.isListening ? LONG_TTL_MS : SHORT_TTL_MS), value };
  memory.entries.set(name, entry);
  value.catch(() => {
    if (memory.entries.get(name) === entry) memory.entries.delete(name);
  });
  return value;
}

/** Drops what was remembered: whoever asks next asks the database. */
export function clearMemoryCache(): void {
  memory.entries.clear();
}

/** Says whether this process is told of every change; what was remembered until now is dropped. */
export function setListening(isListening: boolean): void {
  memory.isListening = isListening;
  clearMemoryCache();
}
