import type { CachedResponse } from './cached-response';

/** The best compression takes a tenth of a second of one core: one page at a time, and not while a change is worked off. */
const PAUSE_MS = 250;
const MAX_QUEUED = 1_000;

/** Compresses stored pages as well as can be, one after another, when they have been asked for and are still right. */
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
