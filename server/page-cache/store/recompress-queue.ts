import type { CachedResponse } from './cached-response';

/** The best compression takes a tenth of a second of one core: one page at a time, and not while a change is worked off. */
const PAUSE_MS = 250;
const MAX_QUEUED = 1_000;

/** Compresses stored pages as well as can be, one after another, when they have been asked for and are still right. */
export function createRecompressQueue(): (entry: CachedResponse) => void {
  const waiting: CachedResponse[] = [];
  let isWorking = false;

  const work = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS).unref());
      if (entry.freshUntil > Date.now() && entry.hits > 0) await entry.recompress();
    }
    isWorking = false;
  };

  return (entry) => {
    if (!entry.isCompressible || waiting.length >= MAX_QUEUED) return;
    waiting.push(entry);
    if (isWorking) return;
    isWorking = true;
    void work();
  };
}
