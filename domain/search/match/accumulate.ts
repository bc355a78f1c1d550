import { TopKHeap } from '@/lib/top-k-heap';
import { makePostingBuffer, unpackPostings } from '../index/postings';

/** The lists of one form of a query's slot, the newest segment first. */
export type FormLists = { slot: number; weight: number; lists: Uint8Array[] };

export type MatchRules = {
  /** Bits of slots of which every one must match. */
  required: number;
  /** Bits of slots of which none may match. */
  excluded: number;
  /** How many of the best to give. */
  take: number;
};

export type Matches = {
  /** The best, by what their lists say of them. */
  best: { doc: number; score: number }[];
  /** How many documents are fair matches. */
  balanced: number;
};

/** A document is a fair match when it holds this share of what the best holds; others are not told of. */
export const BALANCE_SHARE = 0.35;
const MAX_WEIGHT = 255;

/** Kept from query to query: one runs after another, since nothing here waits. */
let scores = new Float32Array(0);
let fieldLengths = new Float32Array(0);
let masks = new Uint32Array(0);
/** Documents that any list names, in the order they were met; `met` tells how many. */
let touched = new Int32Array(0);
let met = 0;
const unpacked = makePostingBuffer();

/**
 * Adds up the lists of a query's slots. A document that stands in two lists of a slot (in two forms, or in an old segment
 * and a newer one) counts once, by the first: forms come best first. At most 32 slots.
 */
export function accumulate(forms: FormLists[], rules: MatchRules, slotMasses: number[]): Matches {
  met = 0;
  for (const { slot, weight, lists } of forms) {
    for (const list of lists) addList(list, 1 << slot, weight / MAX_WEIGHT, slotMasses[slot] ?? 0);
  }
  const matches = choose(rules);
  for (let index = 0; index < met; index += 1) {
    const doc = touched[index] ?? 0;
    scores[doc] = 0;
    fieldLengths[doc] = 0;
    masks[doc] = 0;
  }
  return matches;
}

function addList(packed: Uint8Array, bit: number, scale: number, mass: number): void {
  const count = unpackPostings(packed, unpacked);
  const { docs, weights } = unpacked;
  for (let index = 0; index < count; index += 1) {
    const doc = docs[index] ?? 0;
    if (doc >= masks.length) grow(doc);
    const mask = masks[doc] ?? 0;
    if (mask & bit) continue;
    if (mask === 0) touched[met++] = doc;
    masks[doc] = mask | bit;
    scores[doc] = (scores[doc] ?? 0) + (weights[index] ?? 0) * scale;
    fieldLengths[doc] = (fieldLengths[doc] ?? 0) + mass;
  }
}

function choose({ required, excluded, take }: MatchRules): Matches {
  const isMatch = (doc: number): boolean => {
    const mask = masks[doc] ?? 0;
    return (mask & required) === required && (mask & excluded) === 0;
  };
  let most = 0;
  for (let index = 0; index < met; index += 1) {
    const doc = touched[index] ?? 0;
    const mass = fieldLengths[doc] ?? 0;
    if (mass > most && isMatch(doc)) most = mass;
  }
  const least = most * BALANCE_SHARE;
  const heap = new TopKHeap(take);
  let fair = 0;
  for (let index = 0; index < met; index += 1) {
    const doc = touched[index] ?? 0;
    if ((fieldLengths[doc] ?? 0) < least || !isMatch(doc)) continue;
    fair += 1;
    heap.offer(doc, scores[doc] ?? 0);
  }
  return { best: heap.sorted().map(({ item, value }) => ({ doc: item, score: value })), balanced: fair };
}

function grow(doc: number): void {
  const size = Math.max(1 << 16, doc * 1.5) | 0;
  const [oldScores, oldMasses, oldMasks, oldTouched] = [scores, fieldLengths, masks, touched];
  scores = new Float32Array(size);
  fieldLengths = new Float32Array(size);
  masks = new Uint32Array(size);
  scores.set(oldScores);
  fieldLengths.set(oldMasses);
  masks.set(oldMasks);
  touched = new Int32Array(size);
  touched.set(oldTouched);
}
