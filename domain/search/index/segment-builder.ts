import type { ForwardDocument } from './forward-index';
import { countTerms, impactOf } from './impact';
import { encodePostings } from './postings';

/** One row of a list: a term's documents whose weights fall into a level, 0 being the heaviest. */
export type PostingRow = { term: number; level: number; count: number; docs: Uint8Array<ArrayBuffer> };

/** The lowest weight (a byte) of each level. Short lists are not split and are all level 0. */
export const IMPACT_FLOORS = [192, 128, 64, 0] as const;
export const MIN_SPLIT_LENGTH = 1000;
const MAX_IMPACT = 255;

/** Collects documents in ascending order and packs their terms' lists. */
export class SegmentBuilder {
  private readonly postingsByTerm = new Map<number, number[]>();
  private readonly documents: number[] = [];
  postingCount = 0;

  add(doc: number, forward: ForwardDocument): void {
    this.documents.push(doc);
    for (const [key, counts] of countTerms(forward)) {
      this.push(key, doc, Math.max(1, Math.round(impactOf(counts, forward) * MAX_IMPACT)));
    }
    for (const key of forward.filters) this.push(key, doc, MAX_IMPACT);
  }

  get docCount(): number {
    return this.documents.length;
  }

  packedDocs(): Uint8Array<ArrayBuffer> {
    return encodePostings(Uint32Array.from(this.documents), new Uint8Array(this.documents.length));
  }

  *rows(): Generator<PostingRow> {
    for (const [term, list] of this.postingsByTerm) {
      for (const [level, part] of splitByImpact(list).entries()) {
        if (part.length === 0) continue;
        const docs = Uint32Array.from(part, (entry) => Math.floor(entry / 256));
        const weights = Uint8Array.from(part, (entry) => entry % 256);
        yield { term, level, count: part.length, docs: encodePostings(docs, weights) };
      }
    }
  }

  /** Stores a document and its weight as one number, which takes half the memory of two. */
  private push(key: number, doc: number, weight: number): void {
    const entry = doc * 256 + weight;
    const list = this.postingsByTerm.get(key);
    if (list) list.push(entry);
    else this.postingsByTerm.set(key, [entry]);
    this.postingCount += 1;
  }
}

function splitByImpact(list: number[]): number[][] {
  if (list.length < MIN_SPLIT_LENGTH) return [list];
  const parts: number[][] = IMPACT_FLOORS.map(() => []);
  for (const entry of list) parts[IMPACT_FLOORS.findIndex((floor) => entry % 256 >= floor)]?.push(entry);
  return parts;
}
