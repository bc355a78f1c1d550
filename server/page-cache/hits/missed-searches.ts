import { missedQueryKey } from '@/domain/statistics/missed-query';
import { log } from '@/lib/log';
import { isBot } from './bots';
import type { Reader } from './views';

export type MissedSearches = { count: (query: string, reader: Reader) => void; flush: () => Promise<void> };

type Record = (counts: { query: string; count: number }[]) => Promise<void>;

const FLUSH_INTERVAL_MS = 30_000;
/** Made-up queries are worth nothing: beyond this many at a time only what is known already is counted. */
const MAX_COUNTED = 1_000;

/** Counts what readers searched for in vain, in memory. What cannot be written is dropped. */
export function countMissedSearches(record: Record): MissedSearches & { close: () => Promise<void> } {
  let counted = new Map<string, number>();

  const count: MissedSearches['count'] = (query, { isPrefetch, userAgent }) => {
    const key = isPrefetch || isBot(userAgent) ? null : missedQueryKey(query);
    if (key !== null && (counted.size < MAX_COUNTED || counted.has(key))) counted.set(key, (counted.get(key) ?? 0) + 1);
  };

  const flush = async (): Promise<void> => {
    if (counted.size === 0) return;
    const batch = [...counted].map(([query, times]) => ({ query, count: times }));
    counted = new Map();
    await record(batch).catch((error: unknown) => log.warn('page-cache.searches-not-written', { error }));
  };

  const timer = setInterval(() => void flush(), FLUSH_INTERVAL_MS);
  timer.unref();
  const close = (): Promise<void> => {
    clearInterval(timer);
    return flush();
  };
  return { count, flush, close };
}
