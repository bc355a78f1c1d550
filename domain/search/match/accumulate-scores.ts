import { TopKHeap } from '@/lib/top-k-heap';
import { createPostingBuffer, decodePostings } from '../index/postings';

/** The lists of one form of a query term, newest segment first. */
export type FormPostings = { term: number; weight: number; postings: Uint8Array[] };

export type MatchRules = {
  /** Bit mask of the terms that must match. */
  required: number;
  /** Bit mask of the terms that must not match. */
  excluded: number;
  /** Number of best documents to return. */
  limit: number;
};

export type Matches = {
  /** The best documents by their lists alone. */
  best: { doc: number; score: number }[];
  /** Number of documents above the coverage threshold. */
  matchCount: number;
};

/** A document counts as a match when it covers at least this share of what the best one covers. */
export const MIN_COVERAGE_SHARE = 0.35;
const MAX_IMPACT = 255;

/** Reused between queries. Safe, since no query yields while it uses them. */
let scores = new Float32Array(0);
let coverages = new Float32Array(0);
let masks = new Uint32Array(0);
/** Documents with a score, in the order of their first posting; `met` is their number. */
let touched = new Int32Array(0);
let touchedCount = 0;
const decoded = createPostingBuffer();

/**
 * Sums up the lists of a query's terms. A document in two lists of one term (two forms, or an old and a newer segment)
 * counts once, by the first list: forms are ordered best first. At most 32 terms.
 */
export function accumulateScores(forms: FormPostings[], rules: MatchRules, termWeights: number[]): Matches {
  touchedCount = 0;
  for (const { term, weight, postings } of forms) {
    for (const list of postings) addPostings(list, 1 << term, weight / MAX_IMPACT, termWeights[term] ?? 0);
  }
  const matches = selectTopK(rules);
  for (let index = 0; index < touchedCount; index += 1) {
    const doc = touched[index] ?? 0;
    scores[doc] = 0;
    coverages[doc] = 0;
    masks[doc] = 0;
  }
  return matches;
}

function addPostings(packed: Uint8Array, bit: number, scale: number, termWeight: number): void {
  const count = decodePostings(packed, decoded);
  const { docs, weights } = decoded;
  for (let index = 0; index < count; index += 1) {
    const doc = docs[index] ?? 0;
    if (doc >= masks.length) grow(doc);
    const mask = masks[doc] ?? 0;
    if (mask & bit) continue;
    if (mask === 0) touched[touchedCount++] = doc;
    masks[doc] = mask | bit;
    scores[doc] = (scores[doc] ?? 0) + (weights[index] ?? 0) * scale;
    coverages[doc] = (coverages[doc] ?? 0) + termWeight;
  }
}

function selectTopK({ required, excluded, limit }: MatchRules): Matches {
  const isMatch = (doc: number): boolean => {
    const mask = masks[doc] ?? 0;
    return (mask & required) === required && (mask & excluded) === 0;
  };
  let bestCoverage = 0;
  for (let index = 0; index < touchedCount; index += 1) {
    const doc = touched[index] ?? 0;
    const coverage = coverages[doc] ?? 0;
    if (coverage > bestCoverage && isMatch(doc)) bestCoverage = coverage;
  }
  const minCoverage = bestCoverage * MIN_COVERAGE_SHARE;
  const heap = new TopKHeap(limit);
  let matchCount = 0;
  for (let index = 0; index < touchedCount; index += 1) {
    const doc = touched[index] ?? 0;
    if ((coverages[doc] ?? 0) < minCoverage || !isMatch(doc)) continue;
    matchCount += 1;
    heap.offer(doc, scores[doc] ?? 0);
  }
  return { best: heap.sorted().map(({ item, value }) => ({ doc: item, score: value })), matchCount };
}

function grow(doc: number): void {
  const size = Math.max(1 << 16, doc * 1.5) | 0;
  const [oldScores, oldCoverages, oldMasks, oldTouched] = [scores, coverages, masks, touched];
  scores = new Float32Array(size);
  coverages = new Float32Array(size);
  masks = new Uint32Array(size);
  scores.set(oldScores);
  coverages.set(oldCoverages);
  masks.set(oldMasks);
  touched = new Int32Array(size);
  touched.set(oldTouched);
}
