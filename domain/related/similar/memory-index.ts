import { TopKHeap } from '@/lib/top-k-heap';
import type { Comparable } from '@/domain/related/keywords/comparable';
import { timeDecay, MIN_COSINE } from './rank-similar';
import { WEIGHT_SCALE } from '@/domain/related/keywords/term-weights';

/** Articles considered for one term: those nearest in time. */
const MAX_POSTINGS = 400;
/** Number of the most promising candidates that are compared in full. */
const MAX_CANDIDATES = 200;
const MIN_DOT_PRODUCT = MIN_COSINE * WEIGHT_SCALE * WEIGHT_SCALE;
const DAY_MS = 86_400_000;

/**
 * An inverted index of many articles' keywords in memory, for computing all lists at once: five bytes a mention.
 * Articles must be given in order of their dates.
 */
export class MemoryIndex<T extends Comparable> {
  private readonly termNumbers = new Map<number, number>();
  /** The start of each list, and the end of the last. */
  private readonly starts: Int32Array;
  private readonly positions: Int32Array;
  private readonly weights: Uint8Array;
  /** The day of publication, by position. */
  private readonly days: Int32Array;
  /** The dot products with the current article, by position. */
  private readonly dotProducts: Int32Array;
  private readonly touched: Int32Array;

  constructor(readonly articles: readonly T[]) {
    this.starts = this.countTerms();
    const mentions = this.starts.at(-1) ?? 0;
    this.positions = new Int32Array(mentions);
    this.weights = new Uint8Array(mentions);
    this.fill();
    this.days = Int32Array.from(articles, ({ publishedAt }) => Math.floor(publishedAt / DAY_MS));
    this.dotProducts = new Int32Array(articles.length);
    this.touched = new Int32Array(articles.length);
  }

  /** The articles most likely to be similar to the one at `position`, best first. */
  candidates(position: number): T[] {
    const own = this.articles[position];
    if (!own) return [];
    let count = 0;
    for (let index = 0; index < own.vector.terms.length; index += 1) {
      const list = this.termNumbers.get(own.vector.terms[index] ?? 0) ?? 0;
      const [from, to] = windowAround(this.positions, this.starts[list] ?? 0, this.starts[list + 1] ?? 0, position);
      count = this.accumulate(from, to, own.vector.weights[index] ?? 0, count);
    }
    return this.selectTopK(position, count);
  }

  /** Returns how many articles have a dot product so far. */
  private accumulate(from: number, to: number, weight: number, touchedBefore: number): number {
    const { positions, weights, dotProducts, touched } = this;
    let count = touchedBefore;
    for (let at = from; at < to; at += 1) {
      const other = positions[at] ?? 0;
      const dotProduct = dotProducts[other] ?? 0;
      if (dotProduct === 0) touched[count++] = other;
      dotProducts[other] = dotProduct + weight * (weights[at] ?? 0);
    }
    return count;
  }

  private selectTopK(position: number, count: number): T[] {
    const { dotProducts, touched, days } = this;
    const ownDay = days[position] ?? 0;
    const heap = new TopKHeap(MAX_CANDIDATES);
    for (let index = 0; index < count; index += 1) {
      const other = touched[index] ?? 0;
      const dotProduct = dotProducts[other] ?? 0;
      dotProducts[other] = 0;
      if (dotProduct >= MIN_DOT_PRODUCT && other !== position)
        heap.offer(other, dotProduct * dailyDecay(ownDay - (days[other] ?? 0)));
    }
    return heap.sorted().flatMap(({ item }) => this.articles[item] ?? []);
  }

  private countTerms(): Int32Array {
    const counts: number[] = [];
    for (const { vector: termWeights } of this.articles) {
      for (const term of termWeights.terms) {
        const list = this.termNumbers.get(term);
        if (list === undefined) this.termNumbers.set(term, counts.push(1) - 1);
        else counts[list] = (counts[list] ?? 0) + 1;
      }
    }
    const starts = new Int32Array(counts.length + 1);
    counts.forEach((count, list) => (starts[list + 1] = (starts[list] ?? 0) + count));
    return starts;
  }

  private fill(): void {
    const next = this.starts.slice();
    this.articles.forEach(({ vector: termWeights }, position) => {
      termWeights.terms.forEach((term, index) => {
        const list = this.termNumbers.get(term) ?? 0;
        const at = next[list] ?? 0;
        next[list] = at + 1;
        this.positions[at] = position;
        this.weights[at] = termWeights.weights[index] ?? 0;
      });
    });
  }
}

/** A window of the ascending positions from `from` up to `to`, with three older articles to every newer one. */
function windowAround(positions: Int32Array, from: number, to: number, position: number): [number, number] {
  if (to - from <= MAX_POSTINGS) return [from, to];
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(from, Math.min(low - Math.floor(MAX_POSTINGS * 0.75), to - MAX_POSTINGS));
  return [first, first + MAX_POSTINGS];
}

/**
 * Decay by whole days, precomputed: it is needed thousands of times, and a power each time would cost more than
 * everything else.
 */
const MAX_DAYS = 400;
const OLDER_DECAY = Float32Array.from({ length: MAX_DAYS + 1 }, (_, day) => timeDecay(day * DAY_MS, 0));
const NEWER_DECAY = Float32Array.from({ length: MAX_DAYS + 1 }, (_, day) => timeDecay(-day * DAY_MS, 1));

function dailyDecay(days: number): number {
  const day = Math.min(MAX_DAYS, Math.abs(days));
  return (days < 0 ? NEWER_DECAY[day] : OLDER_DECAY[day]) ?? 0;
}
