import type { Tx } from '@/db/transaction';
import { dateKeys } from '@/domain/search/index/index-document';
import { inverseDocumentFrequency } from '@/domain/search/index/inverse-document-frequency';
import { countDocuments, readPostings, type TermPostings } from '@/domain/search/index/read-postings';
import { createPostingBuffer, decodePostings, visitPostings } from '@/domain/search/index/postings';
import { TopKHeap } from '@/lib/top-k-heap';
import type { Placed } from '@/domain/related/keywords/comparable';
import { timeDecay } from './rank-similar';

/** Number of the most promising candidates that are compared in full. */
const MAX_CANDIDATES = 400;
/** The most posting entries to read. */
const POSTINGS_BUDGET = 200_000;
/** Pending documents are found by this many of the heaviest terms. */
const PENDING_TERMS = 16;
/** The publication month, the one before, the next, the one before that, each with the typical distance in days. */
const MONTHS = [
  [0, 10],
  [-1, 30],
  [1, -30],
  [-2, 60],
] as const;
const ALWAYS_READ = 1e6;
const DISTANT_DAYS = 365;
const DAY_MS = 86_400_000;

/** Reused between lookups. Safe, since no lookup yields while it uses them. */
let scores = new Float32Array(0);
let timeWeights = new Float32Array(0);
/** Documents in any list, and their number. */
let touched = new Int32Array(0);
let touchedCount = 0;
const decoded = createPostingBuffer();

/**
 * Preselects the documents most likely to be similar: sums up the search index's lists of the article's keywords,
 * weighted towards its own time. Reads a bounded number of entries, however many articles there are.
 */
export async function findSimilarCandidates(tx: Tx, article: Placed): Promise<number[]> {
  const documentCount = await countDocuments();
  const weights = new Map<number, number>();
  article.vector.terms.forEach((term, index) => weights.set(term, article.vector.weights[index] ?? 0));
  const months = new Map(
    MONTHS.map(([away, days]) => [monthKey(article.publishedAt, away), timeDecay(days * DAY_MS, 0)]),
  );
  const wanted = [
    ...[...weights].map(([key, weight]) => ({ key, weight })),
    ...[...months.keys()].map((key) => ({ key, weight: ALWAYS_READ })),
  ];
  const pendingKeys = [...article.vector.terms.subarray(0, PENDING_TERMS)];
  const { lists, pending } = await readPostings(wanted, documentCount, { budget: POSTINGS_BUDGET, pendingKeys, tx });
  return [...new Set([...pending, ...selectTopCandidates(lists, weights, months, documentCount)])].filter(
    (doc) => doc !== article.doc,
  );
}

function monthKey(publishedAt: number, away: number): number {
  const at = new Date(publishedAt);
  return dateKeys(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + away, 1))).month;
}

function selectTopCandidates(
  lists: TermPostings[],
  weights: Map<number, number>,
  months: Map<number, number>,
  documentCount: number,
): number[] {
  const near: number[] = [];
  for (const { key, docs } of lists) {
    const timeWeight = months.get(key);
    if (timeWeight !== undefined) visitPostings(docs, (doc) => near.push(setTimeWeight(doc, timeWeight)));
  }
  touchedCount = 0;
  for (const { key, df, docs } of lists) {
    const scale = (weights.get(key) ?? 0) * inverseDocumentFrequency(df, documentCount);
    if (scale > 0) addPostings(docs, scale);
  }
  const heap = new TopKHeap(MAX_CANDIDATES);
  for (let index = 0; index < touchedCount; index += 1) {
    const doc = touched[index] ?? 0;
    heap.offer(doc, (scores[doc] ?? 0) * (timeWeights[doc] || DISTANT_WEIGHT));
    scores[doc] = 0;
  }
  for (const doc of near) timeWeights[doc] = 0;
  return heap.sorted().map(({ item }) => item);
}

function addPostings(packed: Uint8Array, scale: number): void {
  const count = decodePostings(packed, decoded);
  const { docs, weights } = decoded;
  for (let index = 0; index < count; index += 1) {
    const doc = docs[index] ?? 0;
    if (doc >= scores.length) grow(doc);
    const before = scores[doc] ?? 0;
    if (before === 0) touched[touchedCount++] = doc;
    scores[doc] = before + (weights[index] ?? 0) * scale;
  }
}

const DISTANT_WEIGHT = timeDecay(DISTANT_DAYS * DAY_MS, 0);

function setTimeWeight(doc: number, share: number): number {
  if (doc >= scores.length) grow(doc);
  timeWeights[doc] = share;
  return doc;
}

function grow(doc: number): void {
  const size = Math.max(1 << 16, doc * 1.5) | 0;
  const [oldScores, oldTimeWeights, oldTouched] = [scores, timeWeights, touched];
  scores = new Float32Array(size);
  timeWeights = new Float32Array(size);
  scores.set(oldScores);
  timeWeights.set(oldTimeWeights);
  touched = new Int32Array(size);
  touched.set(oldTouched);
}
