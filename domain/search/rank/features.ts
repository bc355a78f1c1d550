import { foldArabic } from '@/lib/arabic/fold';
import type { ForwardDocument } from '../forward';
import { type FieldCounts, impactOf } from '../impact';
import { kinOf } from '../term-key';
import { trigramsOf } from './trigrams';

/** A slot of a query as ranking needs it. */
export type RankedSlot = { forms: Map<number, number>; kin: Set<number>; rarity: number };

export type RankedQuery = {
  slots: RankedSlot[];
  /** Which slots stand next to one another in the query. */
  rarityOfAll: number;
  trigrams: Set<string>;
  /** A run of names and nouns, as editors file articles, rather than a sentence. */
  isList: boolean;
};

export const FEATURES = [
  'bm25', 'coverage', 'titleCoverage', 'leadCoverage', 'kinInTitle', 'kinInText', 'pairs', 'nearness', 'order',
  'titleLikeness', 'titleContainment', 'titleFocus', 'titleKinFocus', 'titleLength',
] as const;

/** Terms in a row within which words of the query are near one another. */
const WINDOW = 15;

/** How a document answers a query, feature by feature, in the order of `FEATURES`; about 0 to 1 each. */
export function featuresOf(query: RankedQuery, document: ForwardDocument, title: string): number[] {
  const { slots, rarityOfAll } = query;
  const places = placesOf(slots, document);
  const all = rarityOfAll || 1;
  let [bm25, coverage, inTitle, inLead, kinTitle, kinText] = [0, 0, 0, 0, 0, 0];
  slots.forEach((slot, index) => {
    const counts = places.counts[index];
    if (counts) {
      const weight = places.weights[index] ?? 0;
      bm25 += weight * slot.rarity * impactOf(counts, document);
      coverage += weight * slot.rarity;
      if (counts.title > 0) inTitle += weight * slot.rarity;
      if (counts.title + counts.standfirst > 0) inLead += weight * slot.rarity;
    }
    const kin = places.kin[index];
    if (!counts && kin) kinText += slot.rarity;
    if (!counts?.title && kin === 'title') kinTitle += slot.rarity;
  });
  const likeness = likenessOf(query.trigrams, trigramsOf(foldArabic(title)));
  const focus = titleFocus(slots, document);
  return [
    bm25 / all, coverage / all, inTitle / all, inLead / all, kinTitle / all, kinText / all,
    adjacentPairs(places.row, slots.length), nearness(places.row, slots, document.titleLength) / all, orderInTitle(places.row, document.titleLength, slots.length),
    likeness.jaccard, likeness.contained, focus.own, focus.kin, document.titleLength / 7,
  ];
}

type Places = {
  /** For every place of the sequence: the slot that stands there, or -1. */
  row: Int16Array;
  counts: (FieldCounts | undefined)[];
  /** The best form found of each slot. */
  weights: number[];
  kin: ('title' | 'text' | undefined)[];
};

function placesOf(slots: RankedSlot[], { sequence, titleLength, standfirstLength, rest }: ForwardDocument): Places {
  const row = new Int16Array(sequence.length).fill(-1);
  const counts: (FieldCounts | undefined)[] = slots.map(() => undefined);
  const weights = slots.map(() => 0);
  const kin: ('title' | 'text' | undefined)[] = slots.map(() => undefined);
  const byKey = new Map<number, number>();
  const byKin = new Map<number, number>();
  slots.forEach((slot, index) => {
    for (const key of slot.forms.keys()) if (!byKey.has(key)) byKey.set(key, index);
    for (const key of slot.kin) if (!byKin.has(key)) byKin.set(key, index);
  });
  const note = (key: number, field: keyof FieldCounts, times: number, place: number): void => {
    const kinSlot = byKin.get(kinOf(key));
    if (kinSlot !== undefined && kin[kinSlot] !== 'title') kin[kinSlot] = field === 'title' ? 'title' : 'text';
    const slot = byKey.get(key);
    if (slot === undefined) return;
    if (place >= 0) row[place] = slot;
    const known = (counts[slot] ??= { title: 0, standfirst: 0, body: 0 });
    known[field] += times;
    weights[slot] = Math.max(weights[slot] ?? 0, slots[slot]?.forms.get(key) ?? 0);
  };
  const bodyFrom = titleLength + standfirstLength;
  for (let place = 0; place < sequence.length; place += 1) {
    note(sequence[place] ?? 0, place < titleLength ? 'title' : place < bodyFrom ? 'standfirst' : 'body', 1, place);
  }
  for (let index = 0; index + 1 < rest.length; index += 2) note(rest[index] ?? 0, 'body', rest[index + 1] ?? 0, -1);
  return { row, counts, weights, kin };
}

/** The share of the query's neighbouring words that are neighbours, in that order, somewhere in the text. */
function adjacentPairs(row: Int16Array, slots: number): number {
  if (slots < 2) return 0;
  const found = new Set<number>();
  for (let place = 1; place < row.length; place += 1) {
    const slot = row[place] ?? -1;
    if (slot > 0 && row[place - 1] === slot - 1) found.add(slot);
  }
  return found.size / (slots - 1);
}

/** How much of the query's rarity stands together in the best stretch of the text below the title. */
function nearness(row: Int16Array, slots: RankedSlot[], from: number): number {
  const inside = slots.map(() => 0);
  let [current, best] = [0, 0];
  for (let place = from; place < row.length; place += 1) {
    const entering = row[place] ?? -1;
    if (entering >= 0 && (inside[entering] = (inside[entering] ?? 0) + 1) === 1) current += slots[entering]?.rarity ?? 0;
    const leaving = place - WINDOW >= from ? (row[place - WINDOW] ?? -1) : -1;
    if (leaving >= 0 && (inside[leaving] = (inside[leaving] ?? 0) - 1) === 0) current -= slots[leaving]?.rarity ?? 0;
    if (current > best) best = current;
  }
  return best;
}

/** The longest run of the query's words that the title has in the same order, to the shorter of the two. */
function orderInTitle(row: Int16Array, titleLength: number, slots: number): number {
  let longest = new Uint8Array(slots + 1);
  for (let place = 0; place < titleLength; place += 1) {
    const next = new Uint8Array(slots + 1);
    for (let slot = 0; slot < slots; slot += 1) {
      next[slot + 1] = row[place] === slot ? (longest[slot] ?? 0) + 1 : Math.max(next[slot] ?? 0, longest[slot + 1] ?? 0);
    }
    longest = next;
  }
  return (longest[slots] ?? 0) / Math.max(1, Math.min(slots, titleLength));
}

/** The share of the title's terms that the query has, and that it has kin of. */
function titleFocus(slots: RankedSlot[], { sequence, titleLength }: ForwardDocument): { own: number; kin: number } {
  let [own, kin] = [0, 0];
  for (let place = 0; place < titleLength; place += 1) {
    const key = sequence[place] ?? 0;
    if (slots.some((slot) => slot.forms.has(key))) own += 1;
    else if (slots.some((slot) => slot.kin.has(kinOf(key)))) kin += 1;
  }
  return { own: own / Math.max(1, titleLength), kin: kin / Math.max(1, titleLength) };
}

function likenessOf(query: Set<string>, title: Set<string>): { jaccard: number; contained: number } {
  let shared = 0;
  for (const gram of query) if (title.has(gram)) shared += 1;
  return { jaccard: shared / Math.max(1, query.size + title.size - shared), contained: shared / Math.max(1, query.size) };
}
