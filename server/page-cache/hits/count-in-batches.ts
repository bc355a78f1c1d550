import { log } from '@/lib/log';

const FLUSH_INTERVAL_MS = 10_000;

export type Batches = {
  add: (key: string) => void;
  /** Writes the counts so far to the database. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Counts by key in memory and hands the counts over every ten seconds. Counting goes on while they cannot be written. Beyond
 * `max` keys only the half counted most is kept, so that invented ones neither fill memory nor push out the others.
 */
export function countInBatches(
  record: (counts: [key: string, count: number][]) => Promise<void>,
  max: number,
): Batches {
  let counted = new Map<string, number>();

  const add = (key: string, count = 1): void => {
    counted.set(key, (counted.get(key) ?? 0) + count);
    if (counted.size > max)
      counted = new Map([...counted].sort(([, one], [, other]) => other - one).slice(0, Math.floor(max / 2)));
  };

  const flush = async (): Promise<void> => {
    if (counted.size === 0) return;
    const batch = counted;
    counted = new Map();
    try {
      await record([...batch]);
    } catch (error) {
      log.warn('page-cache.counts-not-written', { error });
      for (const [key, count] of batch) add(key, count);
    }
  };

  const timer = setInterval(() => void flush(), FLUSH_INTERVAL_MS);
  timer.unref();
  const close = (): Promise<void> => {
    clearInterval(timer);
    return flush();
  };
  return { add: (key) => add(key), flush, close };
}
