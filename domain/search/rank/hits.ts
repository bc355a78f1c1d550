import type { ForwardDocument } from '../forward';
import type { FieldCounts } from '../impact';
import { kinOf } from '../term-key';
import type { RankedSlot } from './features';

/** Finds a query's words among a document's keys: most keys are turned away by one look at a small table. */
export type HitFinder = {
  sieve: Uint8Array;
  byKey: Map<number, { slot: number; weight: number }>;
  byKin: Map<number, number>;
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
  kin: ('title' | 'text' | undefined)[];
  /** How many of the title's terms the query has, and has kin of. */
  titleOwn: number;
  titleKin: number;
};

const SIEVE_BITS = 12;

/** What is looked for, worked out once for all documents. */
export function hitFinder(slots: RankedSlot[]): HitFinder {
  const finder: HitFinder = { sieve: new Uint8Array(1 << SIEVE_BITS), byKey: new Map(), byKin: new Map() };
  slots.forEach(({ forms, kin }, slot) => {
    for (const [key, weight] of forms) {
      if (!finder.byKey.has(key)) finder.byKey.set(key, { slot, weight });
      finder.sieve[key >>> (32 - SIEVE_BITS)] = 1;
    }
    for (const key of kin) {
      if (!finder.byKin.has(key)) finder.byKin.set(key, slot);
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
    kin: new Array(slots).fill(undefined),
    titleOwn: 0,
    titleKin: 0,
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
  const kinSlot = finder.byKin.get(kinOf(key));
  if (kinSlot !== undefined && hits.kin[kinSlot] !== 'title') hits.kin[kinSlot] = field === 'title' ? 'title' : 'text';
  const own = finder.byKey.get(key);
  if (field === 'title' && own) hits.titleOwn += 1;
  else if (field === 'title' && kinSlot !== undefined) hits.titleKin += 1;
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
