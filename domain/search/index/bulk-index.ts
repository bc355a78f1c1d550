import { maintainSearchIndex } from './maintain';

const FLUSH_EVERY = 20_000;

let activeBulkLoads = 0;

/** Whether somebody in this process sees to it that what is saved now is packed. */
export function isBulkIndexing(): boolean {
  return activeBulkLoads > 0;
}

/**
 * For whoever saves many articles at once: tell it of every batch after its transaction, and of the end. What was saved
 * is packed as it grows, so that the index keeps up with an import of any size, and is found when `finish` returns.
 */
export function indexInBulk(): { saved: (articles: number) => Promise<void>; finish: () => Promise<void> } {
  let unflushed = 0;
  activeBulkLoads += 1;
  return {
    saved: async (articles) => {
      unflushed += articles;
      if (unflushed < FLUSH_EVERY) return;
      unflushed = 0;
      await maintainSearchIndex({ all: true });
    },
    finish: async () => {
      activeBulkLoads -= 1;
      if (unflushed > 0) await maintainSearchIndex({ all: true });
    },
  };
}
