import { parseUrl } from '@/server/page-cache/routing/cache-key';
import type { CachedResponse } from '@/server/page-cache/store/cached-response';
import type { Pages } from './pages';

/** At most this many pages wait to be rendered after changes; others are rendered when requested. */
const MAX_QUEUED = 24;
const MAX_CONCURRENT = 2;

/**
 * Renders dropped pages before a reader must wait for them: the front page first, then the most requested. A page is
 * queued once, however fast changes come.
 */
export function createRevalidationQueue(pages: Pages): (dropped: Iterable<CachedResponse>) => void {
  const queue = new Map<string, number>();
  let active = 0;

  const work = async (): Promise<void> => {
    for (let url = takeFirst(queue); url !== null; url = takeFirst(queue)) {
      const parsed = parseUrl(url);
      const isFresh = (pages.store.get(url)?.freshUntil ?? 0) > Date.now();
      if (parsed.kind === 'page' && !isFresh) await pages.render(parsed.key).catch(() => undefined);
    }
    active -= 1;
  };

  return (dropped) => {
    for (const { fields, hits } of dropped) {
      if (fields.status === 200 && (hits > 0 || fields.url === '/')) queue.set(fields.url, rank(fields.url, hits));
    }
    const queued = [...queue].sort(([, one], [, other]) => other - one).slice(0, MAX_QUEUED);
    queue.clear();
    for (const [url, priority] of queued) queue.set(url, priority);
    for (; active < MAX_CONCURRENT && active < queue.size; active += 1) void work();
  };
}

function rank(url: string, hits: number): number {
  return url === '/' ? Number.POSITIVE_INFINITY : hits;
}

function takeFirst(queue: Map<string, number>): string | null {
  const url = queue.keys().next().value ?? null;
  if (url !== null) queue.delete(url);
  return url;
}
