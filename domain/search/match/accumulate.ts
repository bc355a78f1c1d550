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
  return { best: heap.sorted(), fair };
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

/** The best so many of many, in one pass: a heap with the worst on top. Of equals the later document is better. */
class BestHeap {
  private readonly docs: number[] = [];
  private readonly values: number[] = [];

  constructor(private readonly size: number) {}

  offer(doc: number, value: number): void {
    if (this.docs.length < this.size) {
      this.docs.push(doc);
      this.values.push(value);
      this.rise(this.docs.length - 1);
    } else if (value > (this.values[0] ?? 0) || (value === this.values[0] && doc > (this.docs[0] ?? 0))) {
      this.docs[0] = doc;
      this.values[0] = value;
      this.sink(0);
    }
  }

  sorted(): { doc: number; score: number }[] {
    return this.docs
      .map((doc, index) => ({ doc, score: this.values[index] ?? 0 }))
      .sort((a, b) => b.score - a.score || b.doc - a.doc);
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorse(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.docs.length && this.isWorse(child, worst)) worst = child;
      }
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }

  private isWorse(a: number, b: number): boolean {
    const [one = 0, other = 0] = [this.values[a], this.values[b]];
    return one < other || (one === other && (this.docs[a] ?? 0) < (this.docs[b] ?? 0));
  }

  private swap(a: number, b: number): void {
    const [docA = 0, docB = 0, valueA = 0, valueB = 0] = [this.docs[a], this.docs[b], this.values[a], this.values[b]];
    this.docs[a] = docB;
    this.docs[b] = docA;
    this.values[a] = valueB;
    this.values[b] = valueA;
  }
}
