/** Kept on `globalThis`: whoever hears of a change loads this module apart from Next's bundles, which remember. */
type Shared = { isHeard: boolean; values: Map<string, { until: number; value: Promise<unknown> }> };
const holder = globalThis as typeof globalThis & { warraqRemembered?: Shared };
const shared = (holder.warraqRemembered ??= { isHeard: false, values: new Map() });

const SHORT_TTL_MS = 1_000;
const LONG_TTL_MS = 3_600_000;

/**
 * What every page needs and few people change (settings, sections): asked for once, and remembered for a second, so that
 * a page asks once; while this process hears of changes, until it is told to forget.
 */
export function cached<T>(name: string, load: () => Promise<T>): Promise<T> {
  const known = shared.values.get(name);
  // The name says what is under it: each is used in one place.
  if (known && known.until > Date.now()) return known.value as Promise<T>;
  const value = load();
  const made = { until: Date.now() + (shared.isHeard ? LONG_TTL_MS : SHORT_TTL_MS), value };
  shared.values.set(name, made);
  value.catch(() => {
    if (shared.values.get(name) === made) shared.values.delete(name);
  });
  return value;
}

/** Drops what was remembered: whoever asks next asks the database. */
export function clearMemoryCache(): void {
  shared.values.clear();
}

/** Says whether this process is told of every change; what was remembered until now is dropped. */
export function setListening(isHeard: boolean): void {
  shared.isHeard = isHeard;
  clearMemoryCache();
}
