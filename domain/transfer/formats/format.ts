import type { Line } from '../source/read-lines';
import type { ReadItem } from '../record/types';

export type ReadContext = { now: Date };

/** One kind of file that can be imported: one file in this folder, one line in the table of detect.ts. */
export type Format = {
  name: string;
  /** Whether a file is of this format. `head` is its first lines, up to a few thousand letters. */
  matches: (head: string) => boolean;
  /** Yields the file's records in order, one in memory at a time. */
  read: (lines: AsyncIterable<Line>, context: ReadContext) => AsyncGenerator<ReadItem>;
};
