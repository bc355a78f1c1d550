import { TopKHeap } from '@/lib/top-k-heap';
import type { Comparable } from '@/domain/related/keywords/comparable';
import { decay, LEAST_COSINE } from './rank-similar';
import { WEIGHT_SCALE } from '@/domain/related/keywords/term-weights';

/** Of one term so many articles are looked at: those nearest in time. */
const NEAREST = 400;
/** So many of the most promising are then compared in full. */
const PROMISING = 200;
const LEAST_SUM = LEAST_COSINE * WEIGHT_SCALE * WEIGHT_SCALE;
const DAY_MS = 86_400_000;

/**
 * Telling terms of many articles in memory, for computing all lists in one go: five bytes a mention. Articles must be
 * given in order of their dates.
 */
export class MemoryIndex<T extends Comparable> {
  private readonly listOf = new Map<number, number>();
  /** Where each list begins; one more for the end of the last. */
  private readonly starts: Int32Array;
  private readonly places: Int32Array;
  private readonly weights: Uint8Array;
  /** By place: the day of publication. */
  private readonly days: Int32Array;
  /** By place, while one is compared: what the lists say they have in common. */
  private readonly sums: Int32Array;
  private readonly touched: Int32Array;

  constructor(readonly articles: readonly T[]) {
    this.starts = this.countTerms();
    const mentions = this.starts.at(-1) ?? 0;
    this.places = new Int32Array(mentions);
    this.weights = new Uint8Array(mentions);
    this.fill();
    this.days = Int32Array.from(articles, ({ publishedAt }) => Math.floor(publishedAt / DAY_MS));
    this.sums = new Int32Array(articles.length);
    this.touched = new Int32Array(articles.length);
  }

  /** The articles that promise to be most like the one at `place`, the best first. */
  candidates(place: number): T[] {
    const own = this.articles[place];
    if (!own) return [];
    let count = 0;
    for (let index = 0; index < own.vector.terms.length; index += 1) {
      const list = this.listOf.get(own.vector.terms[index] ?? 0) ?? 0;
      const [from, to] = around(this.places, this.starts[list] ?? 0, this.starts[list + 1] ?? 0, place);
      count = this.addUp(from, to, own.vector.weights[index] ?? 0, count);
    }
    return this.choose(place, count);
  }

  /** Gives how many articles have been touched. */
  private addUp(from: number, to: number, weight: number, touchedBefore: number): number {
    const { places, weights, sums, touched } = this;
    let count = touchedBefore;
    for (let at = from; at < to; at += 1) {
      const other = places[at] ?? 0;
      const sum = sums[other] ?? 0;
      if (sum === 0) touched[count++] = other;
      sums[other] = sum + weight * (weights[at] ?? 0);
    }
    return count;
  }

  private choose(place: number, count: number): T[] {
    const { sums, touched, days } = this;
    const ownDay = days[place] ?? 0;
    const heap = new TopKHeap(PROMISING);
    for (let index = 0; index < count; index += 1) {
      const other = touched[index] ?? 0;
      const sum = sums[other] ?? 0;
      sums[other] = 0;
      if (sum >= LEAST_SUM && other !== place) heap.offer(other, sum * roughDecay(ownDay - (days[other] ?? 0)));
    }
    return heap.sorted().flatMap(({ item }) => this.articles[item] ?? []);
  }

  private countTerms(): Int32Array {
    const counts: number[] = [];
    for (const { vector } of this.articles) {
      for (const term of vector.terms) {
        const list = this.listOf.get(term);
        if (list === undefined) this.listOf.set(term, counts.push(1) - 1);
        else counts[list] = (counts[list] ?? 0) + 1;
      }
    }
    const starts = new Int32Array(counts.length + 1);
    counts.forEach((count, list) => (starts[list + 1] = (starts[list] ?? 0) + count));
    return starts;
  }

  private fill(): void {
    const next = this.starts.slice();
    this.articles.forEach(({ vector }, place) => {
      vector.terms.forEach((term, index) => {
        const list = this.listOf.get(term) ?? 0;
        const at = next[list] ?? 0;
        next[list] = at + 1;
        this.places[at] = place;
        this.weights[at] = vector.weights[index] ?? 0;
      });
    });
  }
}

/** A window of the ascending places `from` up to `to`, with three older ones to every newer one. */
function around(places: Int32Array, from: number, to: number, place: number): [number, number] {
  if (to - from <= NEAREST) return [from, to];
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(from, Math.min(low - Math.floor(NEAREST * 0.75), to - NEAREST));
  return [first, first + NEAREST];
}

/** By whole days, worked out once: the choice is among thousands, and a power for each would cost more than all else. */
const MAX_DAYS = 400;
const OLDER = Float32Array.from({ length: MAX_DAYS + 1 }, (_, day) => decay(day * DAY_MS, 0));
const NEWER = Float32Array.from({ length: MAX_DAYS + 1 }, (_, day) => decay(-day * DAY_MS, 1));

function roughDecay(days: number): number {
  const day = Math.min(MAX_DAYS, Math.abs(days));
  return (days < 0 ? NEWER[day] : OLDER[day]) ?? 0;
}
