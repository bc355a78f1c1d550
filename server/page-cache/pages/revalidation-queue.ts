import { parseUrl } from '@/server/page-cache/routing/cache-key';
import type { CachedResponse } from '@/server/page-cache/store/cached-response';
import type { Pages } from './pages';

/** So many pages wait at most to be made again after changes; the rest are made when somebody asks. */
const MAX_QUEUED = 24;
const MAX_CONCURRENT = 2;

/**
 * Makes dropped pages again before anyone must wait for them: the front page first, then those most asked for. However
 * fast changes come, each page waits once.
 */
export function createRevalidationQueue(pages: Pages): (dropped: Iterable<CachedResponse>) => void {
  const waiting = new Map<string, number>();
  let working = 0;

  const work = async (): Promise<void> => {
    for (let url = takeFirst(waiting); url !== null; url = takeFirst(waiting)) {
      const reading = parseUrl(url);
      const isFresh = (pages.store.get(url)?.freshUntil ?? 0) > Date.now();
      if (reading.kind === 'page' && !isFresh) await pages.render(reading.address).catch(() => undefined);
    }
    working -= 1;
  };

  return (dropped) => {
    for (const { fields, hits } of dropped) {
      if (fields.status === 200 && (hits > 0 || fields.url === '/')) waiting.set(fields.url, rank(fields.url, hits));
    }
    const kept = [...waiting].sort(([, one], [, other]) => other - one).slice(0, MAX_QUEUED);
    waiting.clear();
    for (const [url, asked] of kept) waiting.set(url, asked);
    for (; working < MAX_CONCURRENT && working < waiting.size; working += 1) void work();
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
