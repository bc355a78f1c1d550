import type { ForwardDocument } from '../index/forward-index';
import type { FieldCounts } from '../index/impact';
import { rootOf } from '../index/term-key';

/** A term of a query as ranking needs it. */
export type RankedTerm = { forms: Map<number, number>; sameRoot: Set<number>; rarity: number };

/** Finds a query's words among a document's keys: most keys are turned away by one look at a small table. */
export type HitFinder = {
  sieve: Uint8Array;
  byKey: Map<number, { slot: number; weight: number }>;
  byRoot: Map<number, number>;
};

/** Where a query's words stand in a document. */
export type DocumentHits = {
  /** Places of the sequence that hold a word of the query, ascending, and whose word it is. */
  places: number[];
  slotAt: number[];
  /** By slot. */
  counts: (FieldCounts | undefined)[];
  /** The best form found of each slot. */
  weights: number[];
  sameRoot: ('title' | 'text' | undefined)[];
  /** How many of the title's terms the query has, and has others of the same root of. */
  titleOwn: number;
  titleSameRoot: number;
};

const SIEVE_BITS = 12;

/** What is looked for, worked out once for all documents. */
export function hitFinder(slots: RankedTerm[]): HitFinder {
  const finder: HitFinder = { sieve: new Uint8Array(1 << SIEVE_BITS), byKey: new Map(), byRoot: new Map() };
  slots.forEach(({ forms, sameRoot }, slot) => {
    for (const [key, weight] of forms) {
      if (!finder.byKey.has(key)) finder.byKey.set(key, { slot, weight });
      finder.sieve[key >>> (32 - SIEVE_BITS)] = 1;
    }
    for (const key of sameRoot) {
      if (!finder.byRoot.has(key)) finder.byRoot.set(key, slot);
      finder.sieve[key >>> (32 - SIEVE_BITS)] = 1;
    }
  });
  return finder;
}

/** The hits of one document. */
export function findHits(
  finder: HitFinder,
  slots: number,
  { sequence, titleLength, standfirstLength, rest }: ForwardDocument,
): DocumentHits {
  const { sieve } = finder;
  const hits: DocumentHits = {
    places: [],
    slotAt: [],
    counts: new Array(slots).fill(undefined),
    weights: new Array(slots).fill(0),
    sameRoot: new Array(slots).fill(undefined),
    titleOwn: 0,
    titleSameRoot: 0,
  };
  const bodyFrom = titleLength + standfirstLength;
  for (let place = 0; place < sequence.length; place += 1) {
    const key = sequence[place] ?? 0;
    if (sieve[key >>> (32 - SIEVE_BITS)] === 0) continue;
    note(finder, hits, key, place < titleLength ? 'title' : place < bodyFrom ? 'standfirst' : 'body', 1, place);
  }
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const key = rest[index] ?? 0;
    if (sieve[key >>> (32 - SIEVE_BITS)] === 1) note(finder, hits, key, 'body', rest[index + 1] ?? 0, -1);
  }
  return hits;
}

function note(
  finder: HitFinder,
  hits: DocumentHits,
  key: number,
  field: keyof FieldCounts,
  times: number,
  place: number,
): void {
  const sameRootSlot = finder.byRoot.get(rootOf(key));
  if (sameRootSlot !== undefined && hits.sameRoot[sameRootSlot] !== 'title')
    hits.sameRoot[sameRootSlot] = field === 'title' ? 'title' : 'text';
  const own = finder.byKey.get(key);
  if (field === 'title' && own) hits.titleOwn += 1;
  else if (field === 'title' && sameRootSlot !== undefined) hits.titleSameRoot += 1;
  if (!own) return;
  const { slot, weight } = own;
  if (place >= 0) {
    hits.places.push(place);
    hits.slotAt.push(slot);
  }
  const known = (hits.counts[slot] ??= { title: 0, standfirst: 0, body: 0 });
  known[field] += times;
  hits.weights[slot] = Math.max(hits.weights[slot] ?? 0, weight);
}
