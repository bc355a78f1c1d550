import { readAddress } from './address';
import type { Entry } from './entry';
import type { Pages } from './pages';

/** So many pages wait at most to be made again after changes; the rest are made when somebody asks. */
const MOST_WAITING = 24;
const AT_A_TIME = 2;

/**
 * Makes dropped pages again before anyone must wait for them: the front page first, then those most asked for. However
 * fast changes come, each page waits once.
 */
export function refiller(pages: Pages): (dropped: Iterable<Entry>) => void {
  const waiting = new Map<string, number>();
  let working = 0;

  const work = async (): Promise<void> => {
    for (let url = takeFirst(waiting); url !== null; url = takeFirst(waiting)) {
      const reading = readAddress(url);
      const isBack = (pages.store.get(url)?.freshUntil ?? 0) > Date.now();
      if (reading.kind === 'page' && !isBack) await pages.make(reading.address).catch(() => undefined);
    }
    working -= 1;
  };

  return (dropped) => {
    for (const { fields, hits } of dropped) {
      if (fields.status === 200 && (hits > 0 || fields.url === '/')) waiting.set(fields.url, rank(fields.url, hits));
    }
    const kept = [...waiting].sort(([, one], [, other]) => other - one).slice(0, MOST_WAITING);
    waiting.clear();
    for (const [url, asked] of kept) waiting.set(url, asked);
    for (; working < AT_A_TIME && working < waiting.size; working += 1) void work();
  };
}

function rank(url: string, hits: number): number {
  return url === '/' ? Number.POSITIVE_INFINITY : hits;
}

function takeFirst(waiting: Map<string, number>): string | null {
  const url = waiting.keys().next().value ?? null;
  if (url !== null) waiting.delete(url);
  return url;
}
