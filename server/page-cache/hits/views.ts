import { type ViewCount, viewSources } from '@/domain/statistics/types';
import { log } from '@/lib/log';
import { isBot } from './bots';
import { createReferrerClassifier } from './referrer-class';

/** Tells a reader from a bot, and from a browser that prefetches. `referrer` is empty where none was sent, and missing where it is not known. */
export type Reader = { userAgent: string; isPrefetch: boolean; referrer?: string };

export type Views = {
  count: (articleId: string, reader: Reader) => void;
  /** Writes the counts so far to the database. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

type RecordViews = (counts: ViewCount[]) => Promise<void>;

const FLUSH_INTERVAL_MS = 10_000;
const HOUR_MS = 3_600_000;
/** Counting goes on while the database is unreachable; more articles an hour than this means a bug. */
const MAX_COUNTED = 100_000;

/**
 * Counts article views by hour and by the class of the referring host, in memory. No cookie, no address, no host: nothing about
 * the reader is stored.
 */
export function countViews(record: RecordViews, ownHost: string): Views {
  let counted = new Map<string, number[]>();
  const classify = createReferrerClassifier(ownHost);

  const count = (articleId: string, reader: Reader): void => {
    if (reader.isPrefetch || isBot(reader.userAgent)) return;
    const key = `${Math.floor(Date.now() / HOUR_MS)} ${articleId}`;
    const { referrer } = reader;
    const place = referrer === undefined ? UNKNOWN : viewSources.indexOf(classify(referrer));
    if (counted.size < MAX_COUNTED || counted.has(key)) add(counted, key, place, 1);
  };

  const flush = async (): Promise<void> => {
    if (counted.size === 0) return;
    const batch = counted;
    counted = new Map();
    try {
      await record([...batch].map(toCount));
    } catch (error) {
      log.warn('page-cache.views-not-written', { error });
      for (const [key, counts] of batch) counts.forEach((views, place) => add(counted, key, place, views));
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

/** Behind the place of every source. */
const UNKNOWN = viewSources.length;

function add(counted: Map<string, number[]>, key: string, place: number, views: number): void {
  const counts = counted.get(key) ?? new Array<number>(UNKNOWN + 1).fill(0);
  counts[place] = (counts[place] ?? 0) + views;
  counted.set(key, counts);
}

function toCount([key, counts]: [string, number[]]): ViewCount {
  const [hour = '', articleId = ''] = key.split(' ');
  const views = counts.reduce((sum, one) => sum + one, 0);
  return { articleId, hour: new Date(Number(hour) * HOUR_MS), views, sources: counts.slice(0, UNKNOWN) };
}
