import { log } from '@/lib/log';
import { isBot } from './bots';

/** Tells a reader from a bot, and from a browser that prefetches. */
export type Reader = { userAgent: string; isPrefetch: boolean };

export type Views = {
  count: (articleId: string, reader: Reader) => void;
  /** Writes the counts so far to the database. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

type RecordViews = (counts: { articleId: string; hour: Date; views: number }[]) => Promise<void>;

const FLUSH_INTERVAL_MS = 10_000;
const HOUR_MS = 3_600_000;
/** Counting goes on while the database is unreachable; more articles an hour than this means a bug. */
const MAX_COUNTED = 100_000;

/** Counts article views by hour, in memory. No cookie, no address: nothing about the reader is stored. */
export function countViews(record: RecordViews): Views {
  let counted = new Map<string, number>();

  const count = (articleId: string, reader: Reader): void => {
    if (reader.isPrefetch || isBot(reader.userAgent)) return;
    const key = `${Math.floor(Date.now() / HOUR_MS)} ${articleId}`;
    if (counted.size < MAX_COUNTED || counted.has(key)) counted.set(key, (counted.get(key) ?? 0) + 1);
  };

  const flush = async (): Promise<void> => {
    if (counted.size === 0) return;
    const batch = counted;
    counted = new Map();
    try {
      await record([...batch].map(toCount));
    } catch (error) {
      log.warn('page-cache.views-not-written', { error });
      for (const [key, views] of batch) counted.set(key, (counted.get(key) ?? 0) + views);
    }
  };

  const timer = setInterval(() => void flush(), FLUSH_INTERVAL_MS);
  timer.unref();
  const close = (): Promise<void> => {
    clearInterval(timer);
    return flush();
  };
  return { count, flush, close };
}

function toCount([key, views]: [string, number]): { articleId: string; hour: Date; views: number } {
  const [hour = '', articleId = ''] = key.split(' ');
  return { articleId, hour: new Date(Number(hour) * HOUR_MS), views };
}
