import type { Tx } from '@/db/transaction';
import { dateKeys } from '@/domain/search/index/index-document';
import { inverseDocumentFrequency } from '@/domain/search/index/inverse-document-frequency';
import { countDocuments, readPostings, type TermPostings } from '@/domain/search/index/read-postings';
import { makePostingBuffer, unpackPostings, visitPostings } from '@/domain/search/index/postings';
import { TopKHeap } from '@/lib/top-k-heap';
import type { Placed } from '@/domain/related/keywords/comparable';
import { decay } from './rank-similar';

/** So many of the most promising are compared in full. */
const PROMISING = 400;
/** Entries of lists that are read, at most. */
const BUDGET = 200_000;
/** Pending documents are found by so many of the heaviest terms. */
const PENDING_TERMS = 16;
/** The month itself, the one before, the next, the one before that; and how many days off a usual article of it is. */
const MONTHS = [
  [0, 10],
  [-1, 30],
  [1, -30],
  [-2, 60],
] as const;
const FIRST = 1e6;
const LONG_AGO_DAYS = 365;
const DAY_MS = 86_400_000;

/** Kept from look-up to look-up: nothing here waits while they are in use. */
let sums = new Float32Array(0);
let nearness = new Float32Array(0);
/** Documents that any list names, and how many there are. */
let touched = new Int32Array(0);
let met = 0;
const unpacked = makePostingBuffer();

/**
 * The documents that promise to be most like an article: what the lists of the search index say of its telling terms,
 * added up, more for those of its own time. Reads a bounded number of entries, however many articles there are.
 */
export async function findCandidates(tx: Tx, own: Placed): Promise<number[]> {
  const documents = await countDocuments();
  const weights = new Map<number, number>();
  own.vector.terms.forEach((term, index) => weights.set(term, own.vector.weights[index] ?? 0));
  const months = new Map(MONTHS.map(([away, days]) => [monthKey(own.publishedAt, away), decay(days * DAY_MS, 0)]));
  const wanted = [
    ...[...weights].map(([key, weight]) => ({ key, weight })),
    ...[...months.keys()].map((key) => ({ key, weight: FIRST })),
  ];
  const pendingKeys = [...own.vector.terms.subarray(0, PENDING_TERMS)];
  const { lists, pending } = await readPostings(wanted, documents, { budget: BUDGET, pendingKeys, tx });
  return [...new Set([...pending, ...mostPromising(lists, weights, months, documents)])].filter(
    (doc) => doc !== own.doc,
  );
}

function monthKey(publishedAt: number, away: number): number {
  const at = new Date(publishedAt);
  return dateKeys(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + away, 1))).month;
}

function mostPromising(
  lists: TermPostings[],
  weights: Map<number, number>,
  months: Map<number, number>,
  documents: number,
): number[] {
  const near: number[] = [];
  for (const { key, docs } of lists) {
    const share = months.get(key);
    if (share !== undefined) visitPostings(docs, (doc) => near.push(setAt(doc, share)));
  }
  met = 0;
  for (const { key, df, docs } of lists) {
    const scale = (weights.get(key) ?? 0) * inverseDocumentFrequency(df, documents);
    if (scale > 0) addList(docs, scale);
  }
  const heap = new TopKHeap(PROMISING);
  for (let index = 0; index < met; index += 1) {
    const doc = touched[index] ?? 0;
    heap.offer(doc, (sums[doc] ?? 0) * (nearness[doc] || FAR));
    sums[doc] = 0;
  }
  for (const doc of near) nearness[doc] = 0;
  return heap.sorted().map(({ item }) => item);
}

function addList(packed: Uint8Array, scale: number): void {
  const count = unpackPostings(packed, unpacked);
  const { docs, weights } = unpacked;
  for (let index = 0; index < count; index += 1) {
    const doc = docs[index] ?? 0;
    if (doc >= sums.length) grow(doc);
    const before = sums[doc] ?? 0;
    if (before === 0) touched[met++] = doc;
    sums[doc] = before + (weights[index] ?? 0) * scale;
  }
}

const FAR = decay(LONG_AGO_DAYS * DAY_MS, 0);

function setAt(doc: number, share: number): number {
  if (doc >= sums.length) grow(doc);
  nearness[doc] = share;
  return doc;
}

function grow(doc: number): void {
  const size = Math.max(1 << 16, doc * 1.5) | 0;
  const [oldSums, oldNearness, oldTouched] = [sums, nearness, touched];
  sums = new Float32Array(size);
  nearness = new Float32Array(size);
  sums.set(oldSums);
  nearness.set(oldNearness);
  touched = new Int32Array(size);
  touched.set(oldTouched);
}
