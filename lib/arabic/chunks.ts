import { foldedUnit } from './fold';
import { lightStem } from './stem';
import { tokenize } from './tokens';

/** A word within a stretch of text without blanks: folded, its stem, and where it stands there. */
export interface ChunkWord {
  folded: string;
  stem: string;
  start: number;
  end: number;
}

/** A longer one would keep the whole text alive of which it is a slice; few are. */
const LONGEST = 12;
const REMEMBERED = 100_000;
const KNOWN = new Map<string, readonly ChunkWord[]>();

/**
 * Calls `visit` with every word of `text` and with where its stretch between blanks begins: what `tokenize` gives, but
 * several times as fast, since the same words come again and again. With a sieve, stretches that hold none of its words
 * are passed over, and some others are not.
 */
export function visitWords(text: string, visit: (word: ChunkWord, offset: number) => void, sieve?: WordSieve): void {
  let start = 0;
  let before = 0;
  let isWanted = sieve === undefined;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (isBlank(code)) {
      if (at > start && isWanted) for (const word of wordsOf(text.slice(start, at))) visit(word, start);
      start = at + 1;
      before = 0;
      isWanted = sieve === undefined;
    } else if (!isWanted && sieve) {
      const folded = foldedUnit(code);
      isWanted = folded < 0 || (folded > 0 && sieve.mayHold(before, folded));
      if (folded > 0) before = folded;
    }
  }
}

const SPACE = 0x20;
const SIEVE_SIZE = 4096;

/** Tells by two letters in a row which stretches of text cannot hold any of some folded words. */
export class WordSieve {
  private readonly pairs = new Uint8Array(SIEVE_SIZE);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < 2) this.pairs.fill(1);
      else this.pairs[placeOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    }
  }

  /** Whether a word may begin with these letters. */
  mayHold(first: number, second: number): boolean {
    return this.pairs[placeOf(first, second)] === 1;
  }
}

function placeOf(first: number, second: number): number {
  return (first * 61 + second) & (SIEVE_SIZE - 1);
}

function wordsOf(chunk: string): readonly ChunkWord[] {
  const known = KNOWN.get(chunk);
  if (known) return known;
  const words = tokenize(chunk).map(({ folded, start, end }) => ({ folded, stem: lightStem(folded), start, end }));
  if (chunk.length > LONGEST) return words;
  if (KNOWN.size >= REMEMBERED) KNOWN.clear();
  KNOWN.set(chunk, words);
  return words;
}

/** Only such as nothing can join. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
