import { foldArabic } from '@/lib/arabic/fold';
import type { ForwardDocument } from '../index/forward-index';
import { impactOf } from '../index/impact';
import { type DocumentHits, findHits, type HitFinder, type RankedTerm } from './hits';
import type { Trigrams } from './trigrams';

export type RankedQuery = {
  slots: RankedTerm[];
  finder: HitFinder;
  rarityOfAll: number;
  trigrams: Trigrams;
  /** A run of names and nouns, as editors file articles, rather than a sentence. */
  isList: boolean;
};

export const FEATURES = [
  'bm25',
  'coverage',
  'titleCoverage',
  'leadCoverage',
  'sameRootInTitle',
  'sameRootInText',
  'pairs',
  'nearness',
  'order',
  'titleLikeness',
  'titleContainment',
  'titleFocus',
  'titleKinFocus',
  'titleLength',
] as const;

/** Terms in a row within which words of the query are near one another. */
const WINDOW = 15;

/** How a document answers a query, feature by feature, in the order of `FEATURES`; about 0 to 1 each. */
export function featuresOf(query: RankedQuery, document: ForwardDocument, title: string): number[] {
  const { slots, rarityOfAll } = query;
  const hits = findHits(query.finder, slots.length, document);
  const all = rarityOfAll || 1;
  const share = Math.max(1, document.titleLength);
  let [bm25, coverage, inTitle, inLead, sameRootTitle, sameRootText] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < slots.length; index += 1) {
    const rarity = slots[index]?.rarity ?? 0;
    const [counts, sameRoot] = [hits.counts[index], hits.sameRoot[index]];
    if (counts) {
      const weight = hits.weights[index] ?? 0;
      bm25 += weight * rarity * impactOf(counts, document);
      coverage += weight * rarity;
      if (counts.title > 0) inTitle += weight * rarity;
      if (counts.title + counts.standfirst > 0) inLead += weight * rarity;
    }
    if (!counts && sameRoot) sameRootText += rarity;
    if (!counts?.title && sameRoot === 'title') sameRootTitle += rarity;
  }
  const likeness = query.trigrams.likeness(foldArabic(title));
  return [
    bm25 / all,
    coverage / all,
    inTitle / all,
    inLead / all,
    sameRootTitle / all,
    sameRootText / all,
    adjacentPairs(hits, slots.length),
    nearness(hits, slots, document.titleLength) / all,
    orderInTitle(hits, document.titleLength, slots.length),
    likeness.jaccard,
    likeness.contained,
    hits.titleOwn / share,
    hits.titleSameRoot / share,
    document.titleLength / 7,
  ];
}

/** The share of the query's neighbouring words that are neighbours, in that order, somewhere in the text. */
function adjacentPairs({ places, slotAt }: DocumentHits, slots: number): number {
  if (slots < 2) return 0;
  let found = 0;
  for (let hit = 1; hit < places.length; hit += 1) {
    const slot = slotAt[hit] ?? 0;
    if (slot > 0 && slotAt[hit - 1] === slot - 1 && places[hit - 1] === (places[hit] ?? 0) - 1) found |= 1 << slot;
  }
  return countBits(found) / (slots - 1);
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** How much of the query's rarity stands together in the best stretch of the text below the title. */
function nearness({ places, slotAt }: DocumentHits, slots: RankedTerm[], from: number): number {
  const inside = new Uint16Array(slots.length);
  let [first, current, best] = [0, 0, 0];
  for (let hit = 0; hit < places.length; hit += 1) {
    const place = places[hit] ?? 0;
    if (place < from) {
      first = hit + 1;
      continue;
    }
    const slot = slotAt[hit] ?? 0;
    inside[slot] = (inside[slot] ?? 0) + 1;
    if (inside[slot] === 1) current += slots[slot]?.rarity ?? 0;
    for (; (places[first] ?? 0) <= place - WINDOW; first += 1) {
      const leaving = slotAt[first] ?? 0;
      inside[leaving] = (inside[leaving] ?? 0) - 1;
      if (inside[leaving] === 0) current -= slots[leaving]?.rarity ?? 0;
    }
    if (current > best) best = current;
  }
  return best;
}

/** The longest run of the query's words that the title has in the same order, to the shorter of the two. */
function orderInTitle({ places, slotAt }: DocumentHits, titleLength: number, slots: number): number {
  // For each slot: the longest run that ends with it or with one before it.
  const longest = new Uint8Array(slots);
  let best = 0;
  for (let hit = 0; hit < places.length && (places[hit] ?? 0) < titleLength; hit += 1) {
    const slot = slotAt[hit] ?? 0;
    let before = 0;
    for (let other = 0; other < slot; other += 1) before = Math.max(before, longest[other] ?? 0);
    longest[slot] = Math.max(longest[slot] ?? 0, before + 1);
    best = Math.max(best, before + 1);
  }
  return best / Math.max(1, Math.min(slots, titleLength));
}
