import type { Line } from '../source/read-lines';
import type { ReadItem } from '../record/types';

export type ReadContext = { now: Date };

/** One kind of file that can be imported: one file in this folder, one line in the table of detect.ts. */
export type Format = {
  name: string;
  /** Whether a file that begins so is of this kind. `head` is its first lines, up to a few thousand letters. */
  matches: (head: string) => boolean;
  /** The file's records, in order, holding one of them at most. */
  read: (lines: AsyncIterable<Line>, context: ReadContext) => AsyncGenerator<ReadItem>;
};
