/**
 * The distinct trigrams of a folded text, as numbers: taken word by word, with two blanks before and one after, like
 * pg_trgm.
 */
export class Trigrams {
  /** Open-addressing hash table; 0 marks a free slot. */
  private readonly table: Int32Array;
  readonly size: number;

  constructor(folded: string) {
    const grams = trigramsOf(folded);
    this.size = grams.length;
    this.table = new Int32Array(1 << (33 - Math.clz32(grams.length | 7)));
    for (const gram of grams) insert(this.table, gram);
  }

  /** The similarity to a folded title: Jaccard, and the share of these trigrams that the title contains. */
  similarity(foldedTitle: string): { jaccard: number; contained: number } {
    const others = trigramsOf(foldedTitle);
    let shared = 0;
    for (const gram of others) if (has(this.table, gram)) shared += 1;
    return {
      jaccard: shared / Math.max(1, this.size + others.length - shared),
      contained: shared / Math.max(1, this.size),
    };
  }
}

/** Further trigrams are ignored; a title or a query has about a hundred. */
const MAX_GRAMS = 1500;
const scratch = new Int32Array(4096);
const found = new Int32Array(MAX_GRAMS);
const BLANK = 32;

/** Distinct, in the order of the text; valid until the next call, which reuses the array. */
function trigramsOf(folded: string): Int32Array {
  let count = 0;
  let [first, second] = [BLANK, BLANK];
  let isInWord = false;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at < folded.length ? folded.charCodeAt(at) : BLANK;
    const isLetter = isWordCode(code);
    if (!isLetter && !isInWord) continue;
    const third = isLetter ? code : BLANK;
    const gram = hash(first, second, third);
    if (count < MAX_GRAMS && insert(scratch, gram)) found[count++] = gram;
    isInWord = isLetter;
    [first, second] = isLetter ? [second, third] : [BLANK, BLANK];
  }
  const grams = found.subarray(0, count);
  if (count > 0) scratch.fill(0);
  return grams;
}

/** Never 0. Two of the few trigrams compared collide once in millions. */
function hash(first: number, second: number, third: number): number {
  let state = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return state ^ (state >>> 13) || 1;
}

/** Inserts a trigram; returns whether it is new. */
function insert(table: Int32Array, gram: number): boolean {
  const mask = table.length - 1;
  let place = gram & mask;
  for (; table[place] !== 0; place = (place + 1) & mask) if (table[place] === gram) return false;
  table[place] = gram;
  return true;
}

function has(table: Int32Array, gram: number): boolean {
  const mask = table.length - 1;
  for (let place = gram & mask; table[place] !== 0; place = (place + 1) & mask) if (table[place] === gram) return true;
  return false;
}

const WORD_SIGN = /[\p{L}\p{N}\uD800-\uDFFF]/u;
const WORD_CODES = Uint8Array.from({ length: 0x700 }, (_, code) => (WORD_SIGN.test(String.fromCharCode(code)) ? 1 : 0));

function isWordCode(code: number): boolean {
  return code < WORD_CODES.length ? WORD_CODES[code] === 1 : WORD_SIGN.test(String.fromCharCode(code));
}
