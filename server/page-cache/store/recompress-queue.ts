import type { CachedResponse } from './cached-response';

/** The best level takes a tenth of a second of one core: one page at a time, and not while a change is processed. */
const PAUSE_MS = 250;
const MAX_QUEUED = 1_000;

/**
 * Recompresses stored pages at the best level in the background, one after another, once they were requested and while
 * they are fresh.
 */
export function createRecompressQueue(): (cached: CachedResponse) => void {
  const queue: CachedResponse[] = [];
  let isWorking = false;

  const work = async (): Promise<void> => {
    for (let cached = queue.shift(); cached; cached = queue.shift()) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref());
      if (cached.freshUntil > Date.now() && cached.hits > 0) await cached.recompress();
    }
    isWorking = false;
  };

  return (entry) => {
    if (!entry.isCompressible || queue.length >= MAX_QUEUED) return;
    queue.push(entry);
    if (isWorking) return;
    isWorking = true;
    void work();
  };
}
