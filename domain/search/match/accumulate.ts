import { BestHeap } from '@/lib/best-heap';
import { visitPostings } from '../posting-list';

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
  fair: number;
};

/** A document is a fair match when it holds this share of what the best holds; others are not told of. */
export const FAIR_SHARE = 0.35;
const MAX_WEIGHT = 255;

/** Kept from query to query: one runs after another, since nothing here waits. */
let scores = new Float32Array(0);
let masses = new Float32Array(0);
let masks = new Uint32Array(0);

/**
 * Adds up the lists of a query's slots. A document that stands in two lists of a slot (in two forms, or in an old segment
 * and a newer one) counts once, by the first: forms come best first. At most 32 slots.
 */
export function accumulate(forms: FormLists[], rules: MatchRules, slotMasses: number[]): Matches {
  const touched: number[] = [];
  for (const { slot, weight, lists } of forms) {
    const bit = 1 << slot;
    const scale = weight / MAX_WEIGHT;
    const mass = slotMasses[slot] ?? 0;
    for (const list of lists) {
      visitPostings(list, (doc, impact) => {
        if (doc >= masks.length) grow(doc);
        const mask = masks[doc] ?? 0;
        if (mask & bit) return;
        if (mask === 0) touched.push(doc);
        masks[doc] = mask | bit;
        scores[doc] = (scores[doc] ?? 0) + impact * scale;
        masses[doc] = (masses[doc] ?? 0) + mass;
      });
    }
  }
  const matches = choose(touched, rules);
  for (const doc of touched) {
    scores[doc] = 0;
    masses[doc] = 0;
    masks[doc] = 0;
  }
  return matches;
}

function choose(touched: number[], { required, excluded, take }: MatchRules): Matches {
  const matching = touched.filter((doc) => {
    const mask = masks[doc] ?? 0;
    return (mask & required) === required && (mask & excluded) === 0;
  });
  const most = matching.reduce((highest, doc) => Math.max(highest, masses[doc] ?? 0), 0);
  const heap = new BestHeap(take);
  let fair = 0;
  for (const doc of matching) {
    if ((masses[doc] ?? 0) < most * FAIR_SHARE) continue;
    fair += 1;
    heap.offer(doc, scores[doc] ?? 0);
  }
  return { best: heap.sorted().map(({ item, value }) => ({ doc: item, score: value })), fair };
}

function grow(doc: number): void {
  const size = Math.max(1 << 16, doc * 1.5) | 0;
  const [oldScores, oldMasses, oldMasks] = [scores, masses, masks];
  scores = new Float32Array(size);
  masses = new Float32Array(size);
  masks = new Uint32Array(size);
  scores.set(oldScores);
  masses.set(oldMasses);
  masks.set(oldMasks);
}
