import { type ViewCount, viewSources } from '@/domain/statistics/types';
import { isBot } from './bots';
import { type Batches, countInBatches } from './count-in-batches';
import { createReferrerClassifier } from './referrer-class';

/** Tells a reader from a bot, and from a browser that prefetches. `referrer` is empty where none was sent, and missing where it is not known. */
export type Reader = { userAgent: string; isPrefetch: boolean; referrer?: string };

export type Views = Omit<Batches, 'add'> & { count: (articleId: string, reader: Reader) => void };

type Counts = Required<ViewCount>;
type RecordViews = (counts: ViewCount[]) => Promise<void>;

const HOUR_MS = 3_600_000;
/** More articles an hour, each from a few sources, means a bug. */
const MAX_COUNTED = 100_000;

/**
 * Counts article views by hour and by the class of the referring host, in memory. No cookie, no address, no host: nothing about
 * the reader is stored.
 */
export function countViews(record: RecordViews, ownHost: string): Views {
  const { add, ...batches } = countInBatches((counts) => record(toViewCounts(counts)), MAX_COUNTED);
  const classify = createReferrerClassifier(ownHost);
  const count = (articleId: string, reader: Reader): void => {
    if (!isCounted(reader)) return;
    const { referrer } = reader;
    const place = referrer === undefined ? UNKNOWN : viewSources.indexOf(classify(referrer));
    add(`${hourOf(Date.now())} ${articleId} ${place}`);
  };
  return { count, ...batches };
}

/** Whether what is sent is taken for read: by a person, who asked for it. */
export function isCounted({ isPrefetch, userAgent }: Reader): boolean {
  return !isPrefetch && !isBot(userAgent);
}

/** The beginning of the hour of a time, both in milliseconds. */
export function hourOf(time: number): number {
  return Math.floor(time / HOUR_MS) * HOUR_MS;
}

/** Behind the place of every source. */
const UNKNOWN = viewSources.length;

/** The counts of each article and hour, whatever the source, as one. */
function toViewCounts(counts: [key: string, views: number][]): Counts[] {
  const found = new Map<string, Counts>();
  for (const [key, views] of counts) {
    const [hour = '', articleId = '', place = ''] = key.split(' ');
    const one = found.get(`${hour} ${articleId}`) ?? {
      articleId,
      hour: new Date(Number(hour)),
      views: 0,
      sources: viewSources.map(() => 0),
    };
    one.views += views;
    if (Number(place) < UNKNOWN) one.sources[Number(place)] = (one.sources[Number(place)] ?? 0) + views;
    found.set(`${hour} ${articleId}`, one);
  }
  return [...found.values()];
}
