import type { Comparable } from './rank-similar';

/** Of one term so many articles are looked at: those nearest in time. */
const NEAREST = 400;

/** Telling terms of many articles in memory: for computing all lists in one go. Articles must be given in order of their dates. */
export class MemoryIndex<T extends Comparable> {
  private readonly lists = new Map<number, number[]>();
  private readonly touched: Uint32Array;
  private turn = 0;

  constructor(readonly articles: readonly T[]) {
    this.touched = new Uint32Array(articles.length);
    articles.forEach(({ vector }, place) => {
      for (const term of vector.terms) {
        const list = this.lists.get(term);
        if (list) list.push(place);
        else this.lists.set(term, [place]);
      }
    });
  }

  /** Articles that share a telling term with the one at `place`. */
  *candidates(place: number): Generator<T> {
    this.turn += 1;
    for (const term of this.articles[place]?.vector.terms ?? []) {
      const list = this.lists.get(term) ?? [];
      const [from, to] = around(list, place);
      for (let index = from; index < to; index += 1) {
        const other = list[index] ?? 0;
        if (this.touched[other] === this.turn || other === place) continue;
        this.touched[other] = this.turn;
        const article = this.articles[other];
        if (article) yield article;
      }
    }
  }
}

/** A window of an ascending list, with three older ones to every newer one. */
function around(list: number[], place: number): [number, number] {
  if (list.length <= NEAREST) return [0, list.length];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - Math.floor(NEAREST * 0.75), list.length - NEAREST));
  return [from, from + NEAREST];
}
