import { foldedUnit } from './fold';
import { lightStem } from './stem';
import { tokenize } from './tokens';

/** A word inside a run of text without blanks: folded, its stem, and its offset in the run. */
export interface TokenizedWord {
  folded: string;
  stem: string;
  start: number;
  end: number;
}

/** A longer run would keep alive the whole text that it is a slice of; few are longer. */
const MAX_CACHED_LENGTH = 12;
const MAX_CACHED = 100_000;
const CACHE = new Map<string, readonly TokenizedWord[]>();

/**
 * Calls `visit` with every word of `text` and the start of its run (the text between two blanks): the words of
 * `tokenize`, several times as fast, since runs repeat and are cached. A filter skips runs that cannot contain any of
 * its words; it may let through some that contain none.
 */
export function visitWords(
  text: string,
  visit: (word: TokenizedWord, offset: number) => void,
  filter?: BigramFilter,
): void {
  let start = 0;
  let previous = 0;
  let mayMatch = filter === undefined;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (isBlank(code)) {
      if (at > start && mayMatch) for (const word of wordsOf(text.slice(start, at))) visit(word, start);
      start = at + 1;
      previous = 0;
      mayMatch = filter === undefined;
    } else if (!mayMatch && filter) {
      const folded = foldedUnit(code);
      mayMatch = folded < 0 || (folded > 0 && filter.mayContain(previous, folded));
      if (folded > 0) previous = folded;
    }
  }
}

const SPACE = 0x20;
const FILTER_SIZE = 4096;

/** A filter by letter pairs: rejects runs of text that cannot contain any of some folded words. */
export class BigramFilter {
  private readonly pairs = new Uint8Array(FILTER_SIZE);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < 2) this.pairs.fill(1);
      else this.pairs[bigramIndex(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    }
  }

  /** Whether a word may begin with these letters. */
  mayContain(first: number, second: number): boolean {
    return this.pairs[bigramIndex(first, second)] === 1;
  }
}

function bigramIndex(first: number, second: number): number {
  return (first * 61 + second) & (FILTER_SIZE - 1);
}

function wordsOf(chunk: string): readonly TokenizedWord[] {
  const cached = CACHE.get(chunk);
  if (cached) return cached;
  const words = tokenize(chunk).map(({ folded, start, end }) => ({ folded, stem: lightStem(folded), start, end }));
  if (chunk.length > MAX_CACHED_LENGTH) return words;
  if (CACHE.size >= MAX_CACHED) CACHE.clear();
  CACHE.set(chunk, words);
  return words;
}

/** Only blanks that nothing can combine with. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
