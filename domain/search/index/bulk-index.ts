import { maintainSearchIndex } from './maintain';

const EVERY = 20_000;

let underway = 0;

/** Whether somebody in this process sees to it that what is saved now is packed. */
export function isBulkIndexing(): boolean {
  return underway > 0;
}

/**
 * For whoever saves many articles at once: tell it of every batch after its transaction, and of the end. What was saved
 * is packed as it grows, so that the index keeps up with an import of any size, and is found when `finish` returns.
 */
export function indexInBulk(): { saved: (articles: number) => Promise<void>; finish: () => Promise<void> } {
  let unpacked = 0;
  underway += 1;
  return {
    saved: async (articles) => {
      unpacked += articles;
      if (unpacked < EVERY) return;
      unpacked = 0;
      await maintainSearchIndex({ all: true });
    },
    finish: async () => {
      underway -= 1;
      if (unpacked > 0) await maintainSearchIndex({ all: true });
    },
  };
}
