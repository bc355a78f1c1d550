import { consonantSkeleton } from '@/lib/arabic/skeleton';

/**
 * A term's key in the index, a signed 32-bit number: the hash of its consonant skeleton in the upper 20 bits, its own
 * hash in the lower 12. Hashes instead of numbered terms: saving an article needs no dictionary lookup and no lock.
 * Two stems of different skeletons collide once in four thousand million pairs; equal upper bits mean the same
 * skeleton.
 */
export function termKey(stem: string): number {
  const cached = CACHE.get(stem);
  if (cached !== undefined) return cached;
  const key = (hash(consonantSkeleton(stem)) & SKELETON) | (hash(`.${stem}`) & ~SKELETON);
  if (CACHE.size >= MAX_CACHED) CACHE.clear();
  CACHE.set(stem, key);
  return key;
}

/** The part of a key that words of the same skeleton share. */
export function rootOf(key: number): number {
  return key & SKELETON;
}

export type FilterKind = 'section' | 'topic' | 'author' | 'month' | 'day';

/**
 * The key of the list of documents in a section, of a day and so on. The leading control character keeps it apart from
 * words.
 */
export function filterKey(kind: FilterKind, value: string): number {
  return hash(`\u0001${kind}:${value}`);
}

const SKELETON = ~0xfff;
const MAX_CACHED = 100_000;
const CACHE = new Map<string, number>();

/**
 * FNV-1a over UTF-16 units and MurmurHash3's finalizer, so that every bit of the input affects every bit of the
 * output.
 */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
