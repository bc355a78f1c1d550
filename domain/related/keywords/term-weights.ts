import type { Keywords } from './keywords';

/** An article's keywords as stored: four bytes a term, then one byte a weight. */
export type WeightedTerms = { terms: Int32Array; weights: Uint8Array };

/**
 * The byte for a weight of 1; the weights of a unit vector with dozens of terms are far smaller, so none exceeds a
 * byte.
 */
export const WEIGHT_SCALE = 400;

/** Packs terms and weights into bytes, little endian. */
export function packTermWeights({ terms, weights }: Pick<Keywords, 'terms' | 'weights'>): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(terms.length * 5);
  packed.set(new Uint8Array(terms.buffer, terms.byteOffset, terms.length * 4));
  packed.set(
    Uint8Array.from(weights, (weight) => Math.min(255, Math.max(1, Math.round(weight * WEIGHT_SCALE)))),
    terms.length * 4,
  );
  return packed;
}

/** Copies first: a network buffer may begin at any offset, an Int32Array only at a multiple of four. */
export function unpackTermWeights(packed: Uint8Array): WeightedTerms {
  const count = Math.floor(packed.length / 5);
  const copy = packed.slice();
  return { terms: new Int32Array(copy.buffer, copy.byteOffset, count), weights: copy.subarray(count * 4, count * 5) };
}

/**
 * An article's weights by term, for comparing many others with it: an open-addressing table, several times as fast as
 * a Map.
 */
export class TermWeightTable {
  private readonly terms: Int32Array;
  private readonly weights: Uint8Array;
  private readonly mask: number;

  constructor(vector: WeightedTerms) {
    const size = 1 << (34 - Math.clz32(vector.terms.length | 1));
    this.terms = new Int32Array(size);
    this.weights = new Uint8Array(size);
    this.mask = size - 1;
    vector.terms.forEach((term, index) => {
      let slot = term & this.mask;
      // 0 marks a free slot; it is no term.
      while (this.terms[slot] !== 0) slot = (slot + 1) & this.mask;
      this.terms[slot] = term;
      this.weights[slot] = vector.weights[index] ?? 0;
    });
  }

  /** Whether the article has the term. */
  has(term: number): boolean {
    return this.slotOf(term) >= 0;
  }

  /** The cosine similarity, 0 to 1. */
  cosine({ terms, weights }: WeightedTerms): number {
    let sum = 0;
    for (let index = 0; index < terms.length; index += 1) {
      const slot = this.slotOf(terms[index] ?? 0);
      if (slot >= 0) sum += (this.weights[slot] ?? 0) * (weights[index] ?? 0);
    }
    return sum / (WEIGHT_SCALE * WEIGHT_SCALE);
  }

  /** -1 when the term is missing. */
  private slotOf(term: number): number {
    let slot = term & this.mask;
    while (this.terms[slot] !== 0) {
      if (this.terms[slot] === term) return slot;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }
}
