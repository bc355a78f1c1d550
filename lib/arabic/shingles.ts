import { foldedWords } from './tokens';

/** Words in a shingle. Four consecutive words rarely recur in texts that do not copy one another. */
const SHINGLE_WORDS = 4;
const SIGNATURE_SIZE = 64;
const ROWS_PER_BAND = 4;
const BLANK = 32;

/** The hashes (32 bits, sorted, each once) of the runs of `words` folded words in `text`. */
export function shingles(text: string, words = SHINGLE_WORDS): Uint32Array {
  const folded = foldedWords(text);
  if (folded.length === 0) return new Uint32Array(0);
  const hashes = new Uint32Array(Math.max(1, folded.length - words + 1));
  for (let first = 0; first < hashes.length; first += 1) hashes[first] = hash(folded, first, words);
  return withoutRepeats(hashes.sort());
}

function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (const value of sorted) if (kept === 0 || value !== sorted[kept - 1]) sorted[kept++] = value;
  return sorted.slice(0, kept);
}

/** Jaccard similarity: the share of shingles the two have in common, 0 to 1. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  const shared = countShared(a, b);
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** The share of the shorter text's shingles found in the other: 1 when one contains the other. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 0 : countShared(a, b) / shorter;
}

/** A MinHash signature of fixed size: the share of equal places estimates `resemblance`. Empty for no text. */
export function minhash(hashes: Uint32Array, size = SIGNATURE_SIZE): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0);
  const signature = new Uint32Array(size).fill(0xffffffff);
  const seeds = Uint32Array.from({ length: size }, (_, row) => mix(row + 1));
  for (const value of hashes) {
    for (let row = 0; row < size; row += 1) {
      const mixed = mix(value ^ (seeds[row] ?? 0));
      if (mixed < (signature[row] ?? 0)) signature[row] = mixed;
    }
  }
  return signature;
}

/**
 * Keys for locality-sensitive hashing (signed 32 bits, for an index): two texts with a resemblance of 0.7 share at
 * least one key 99 times in 100; with 0.2, 2 in 100.
 */
export function bandKeys(signature: Uint32Array, rows = ROWS_PER_BAND): number[] {
  const keys: number[] = [];
  for (let first = 0; first + rows <= signature.length; first += rows) {
    let key = mix(first + 1);
    for (const value of signature.subarray(first, first + rows)) key = mix(key ^ value);
    keys.push(key | 0);
  }
  return keys;
}

function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let other = 0;
  for (const value of a) {
    while (other < b.length && (b[other] ?? 0) < value) other += 1;
    if (b[other] === value) shared += 1;
  }
  return shared;
}

/**
 * FNV-1a over the UTF-16 units of consecutive words, separated by a space; then mixed, since its low bits alone are
 * poor.
 */
function hash(folded: readonly string[], first: number, words: number): number {
  let state = 0x811c9dc5;
  for (let at = first; at < first + words && at < folded.length; at += 1) {
    if (at > first) state = Math.imul(state ^ BLANK, 0x01000193);
    const word = folded[at] ?? '';
    for (let index = 0; index < word.length; index += 1) state = Math.imul(state ^ word.charCodeAt(index), 0x01000193);
  }
  return mix(state);
}

/** The finalizer of MurmurHash3: every bit of the input affects every bit of the output. */
function mix(value: number): number {
  let state = value | 0;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
