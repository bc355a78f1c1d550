import { maintainSearchIndex } from './maintain';

const FLUSH_EVERY = 20_000;

let activeBulkLoads = 0;

/** Whether a bulk load in this process packs what is saved now. */
export function isBulkIndexing(): boolean {
  return activeBulkLoads > 0;
}

/**
 * For saving many articles: call `saved` after each batch's transaction and `finish` at the end. The saved articles
 * are packed as they accumulate, so that the index keeps up with an import of any size, and all are found when
 * `finish` returns.
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
