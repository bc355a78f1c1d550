import type { TellingTerms } from './telling-terms';

/** An article's telling terms as they are stored: four bytes a term, then one byte a weight. */
export type Vector = { terms: Int32Array; weights: Uint8Array };

/** A weight of 1 would be this byte; of a unit vector of dozens of terms none comes near the end of the scale. */
export const WEIGHT_SCALE = 400;

/** Terms and weights in one row's bytes, little endian. */
export function packVector({ terms, weights }: Pick<TellingTerms, 'terms' | 'weights'>): Uint8Array<ArrayBuffer> {
  const packed = new Uint8Array(terms.length * 5);
  packed.set(new Uint8Array(terms.buffer, terms.byteOffset, terms.length * 4));
  packed.set(Uint8Array.from(weights, (weight) => Math.min(255, Math.max(1, Math.round(weight * WEIGHT_SCALE)))), terms.length * 4);
  return packed;
}

/** A buffer from the network may begin anywhere; numbers of four bytes may not: hence the copy. */
export function unpackVector(packed: Uint8Array): Vector {
  const count = Math.floor(packed.length / 5);
  const copy = packed.slice();
  return { terms: new Int32Array(copy.buffer, copy.byteOffset, count), weights: copy.subarray(count * 4, count * 5) };
}

/** The cosine of two vectors, 0 to 1. */
export function cosine(weightOf: ReadonlyMap<number, number>, { terms, weights }: Vector): number {
  let sum = 0;
  for (let index = 0; index < terms.length; index += 1) {
    const own = weightOf.get(terms[index] ?? 0);
    if (own !== undefined) sum += own * (weights[index] ?? 0);
  }
  return sum / (WEIGHT_SCALE * WEIGHT_SCALE);
}

/** The weights of a vector by term, to compare many others with it. */
export function weightsByTerm({ terms, weights }: Vector): Map<number, number> {
  const byTerm = new Map<number, number>();
  terms.forEach((term, index) => byTerm.set(term, weights[index] ?? 0));
  return byTerm;
}
