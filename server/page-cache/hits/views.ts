import { isBot } from './bots';
import { type Batches, countInBatches } from './count-in-batches';

/** Tells a reader from a bot, and from a browser that prefetches. */
export type Reader = { userAgent: string; isPrefetch: boolean };

export type Views = Omit<Batches, 'add'> & { count: (articleId: string, reader: Reader) => void };

type RecordViews = (counts: { articleId: string; hour: Date; views: number }[]) => Promise<void>;

const HOUR_MS = 3_600_000;
/** More articles an hour than this means a bug. */
const MAX_COUNTED = 100_000;

/** Counts article views by hour, in memory. No cookie, no address: nothing about the reader is stored. */
export function countViews(record: RecordViews): Views {
  const { add, ...batches } = countInBatches((counts) => record(counts.map(toCount)), MAX_COUNTED);
  const count = (articleId: string, reader: Reader): void => {
    if (!isCounted(reader)) return;
    add(`${Math.floor(Date.now() / HOUR_MS)} ${articleId}`);
  };
  return { count, ...batches };
}

/** Whether what is sent is taken for read: by a person, who asked for it. */
export function isCounted({ isPrefetch, userAgent }: Reader): boolean {
  return !isPrefetch && !isBot(userAgent);
}

function toCount([key, views]: [string, number]): { articleId: string; hour: Date; views: number } {
  const [hour = '', articleId = ''] = key.split(' ');
  return { articleId, hour: new Date(Number(hour) * HOUR_MS), views };
}
