/**
 * Folding: the form of a text used for matching alone, never for display.
 *
 * NFKC and lower case; tatweel, vowel marks and invisible controls deleted; letters that writers
 * use for one another brought together (أ إ آ → ا, ى ی → ي, ة → ه, ک → ك); digits made Latin.
 */

import { normalizeUnicode } from './stream-safe';

export interface FoldedText {
  folded: string;
  /** For the folded unit at `i`: where its original letter starts. */
  starts: Uint32Array;
  /** For the folded unit at `i`: where its original letter, with its marks, ends. */
  ends: Uint32Array;
}

/** The folded form of `text`. Idempotent; accepts any string, broken surrogates included. */
export function foldArabic(text: string): string {
  return fold(text, null);
}

/**
 * The folded form of `text` and, for each of its UTF-16 units, the range [start, end) of the original. A ligature that
 * folds to many letters (ﷺ) gives its own range to all of them.
 */
export function foldWithOffsets(text: string): FoldedText {
  const offsets: OffsetMap = { starts: [], ends: [] };
  const folded = fold(text, offsets);
  return { folded, starts: Uint32Array.from(offsets.starts), ends: Uint32Array.from(offsets.ends) };
}

/** The folded form of a single unit: a letter's code, 0 when it is deleted, -1 when it depends on its neighbours. */
export function foldedUnit(code: number): number {
  return code < TABLE_SIZE ? (TABLE[code] ?? SLOW) : SLOW;
}

interface OffsetMap {
  starts: number[];
  ends: number[];
}

const TABLE_SIZE = 0x700;
const DELETED = 0;
const SLOW = -1;

/** Deleted everywhere: tatweel, vowel and Quranic marks, zero-width and bidi controls, soft hyphen. */
const DELETED_SIGNS =
  /[\u0640\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF\u00AD]/;
const ALL_DELETED_SIGNS = new RegExp(DELETED_SIGNS.source, 'g');
/** Deleted signs that are invisible: they never widen the range of the letter before them. */
const INVISIBLE_SIGNS = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF\u00AD]/;

const LETTERS: Record<string, string> = {
  ...each('أإآٱ', 'ا'),
  ...each('ىیئ', 'ي'),
  ...each('ؤ', 'و'),
  ...each('ةۀہھە', 'ه'),
  ...each('ک\u06AA', 'ك'),
  // A combining hamza above is deleted (ہ + U+0654), so the precomposed letter loses it too.
  ۂ: 'ه',
  ۓ: 'ے',
  ...digitsFrom(0x0660),
  ...digitsFrom(0x06f0),
  // Lower-casing Σ depends on its neighbours; matching must not.
  ς: 'σ',
};
const ALL_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Simple letters and signs below U+0700 fold by this table; everything else takes the slow path. */
const TABLE = buildTable();
const CHARACTERS = Array.from({ length: TABLE_SIZE }, (_, code) => String.fromCharCode(code));

/**
 * Works cluster by cluster (a letter and all that combines with it), so that the offsets are exact. The fast path
 * takes one unit per letter; when a later sign turns out to combine with that letter, the whole cluster takes the slow
 * path. The last cluster is kept apart until the next begins: cutting it off again would copy all before it.
 */
function fold(text: string, offsets: OffsetMap | null): string {
  let out = '';
  let cluster = '';
  let clusterStart = 0;
  let index = 0;
  const begin = (): void => {
    out += cluster;
    clusterStart = index;
  };
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const target = code < TABLE_SIZE ? (TABLE[code] ?? SLOW) : isDeletedUnit(code) ? DELETED : SLOW;
    if (target > DELETED) {
      begin();
      cluster = CHARACTERS[target] ?? '';
      index += 1;
      if (offsets) pushOffset(offsets, clusterStart, index);
    } else if (target === DELETED) {
      index += 1;
      if (offsets && !INVISIBLE_SIGNS.test(text.charAt(index - 1))) widenOffset(offsets, out.length, index);
    } else {
      if (!joinsPrevious(codePoint(text, index))) begin();
      index = clusterEnd(text, index);
      cluster = foldCluster(text.slice(clusterStart, index));
      if (offsets) replaceOffsets(offsets, out.length, cluster.length, clusterStart, visibleEnd(text, index));
    }
  }
  return out + cluster;
}

function isDeletedUnit(code: number): boolean {
  if (code === 0xfeff) return true;
  if (code < 0x200b || code > 0x2069) return false;
  return code <= 0x200f || code >= 0x2066 || (code >= 0x202a && code <= 0x202e);
}

function pushOffset(trace: OffsetMap, start: number, end: number): void {
  trace.starts.push(start);
  trace.ends.push(end);
}

function widenOffset(trace: OffsetMap, from: number, end: number): void {
  for (let unit = from; unit < trace.ends.length; unit += 1) trace.ends[unit] = end;
}

function replaceOffsets(trace: OffsetMap, from: number, count: number, start: number, end: number): void {
  trace.starts.length = from;
  trace.ends.length = from;
  for (let unit = 0; unit < count; unit += 1) pushOffset(trace, start, end);
}

function codePoint(text: string, index: number): number {
  return text.codePointAt(index) ?? 0;
}

function clusterEnd(text: string, from: number): number {
  let index = from + unitsOf(codePoint(text, from));
  while (index < text.length) {
    const next = codePoint(text, index);
    if (!joinsPrevious(next)) break;
    index += unitsOf(next);
  }
  return index;
}

function unitsOf(code: number): number {
  return code > 0xffff ? 2 : 1;
}

/** Invisible signs that end a cluster are left out of its range. */
function visibleEnd(text: string, end: number): number {
  let index = end;
  while (index > 0 && INVISIBLE_SIGNS.test(text.charAt(index - 1))) index -= 1;
  return index === 0 ? end : index;
}

/** NFKC, lower case, deletions, letters; normalized again, since a deletion may let a mark combine. */
function foldCluster(cluster: string): string {
  const bare = normalizeUnicode(cluster, 'NFKC').toLowerCase().replace(ALL_DELETED_SIGNS, '');
  return normalizeUnicode(bare, 'NFKC').replace(ALL_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

const CACHE = new Map<number, boolean>();

/** Whether a code point may combine with the one before it (or is deleted, so that the next may). */
function joinsPrevious(code: number): boolean {
  if (code < TABLE_SIZE && TABLE[code] !== SLOW) return TABLE[code] === DELETED;
  const cached = CACHE.get(code);
  if (cached !== undefined) return cached;
  const bare = normalizeUnicode(String.fromCodePoint(code), 'NFKD').replace(ALL_DELETED_SIGNS, '');
  const joins = bare === '' || /^[\p{M}\u1160-\u11FF\u{16D67}]/u.test(bare);
  CACHE.set(code, joins);
  return joins;
}

function buildTable(): Int16Array {
  const table = new Int16Array(TABLE_SIZE).fill(SLOW);
  for (let code = 1; code < TABLE_SIZE; code += 1) {
    const letter = String.fromCharCode(code);
    if (DELETED_SIGNS.test(letter)) {
      table[code] = DELETED;
      continue;
    }
    const folded = foldCluster(letter);
    const simple = folded.length === 1 && folded.charCodeAt(0) < TABLE_SIZE;
    if (simple && !/\p{M}/u.test(letter)) table[code] = folded.charCodeAt(0);
  }
  return table;
}

function each(letters: string, target: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, target]));
}

function digitsFrom(zero: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, value) => [String.fromCharCode(zero + value), String(value)]),
  );
}
