import type { WeightedTerms } from './term-weights';

/** What a first choice among many looks at. */
export type Placed = { doc: number; publishedAt: number; vector: WeightedTerms };

/** One article among which the most alike are sought. */
export type Comparable = Placed & {
  bands: readonly number[];
  /** Those of its telling terms that stand in its title. */
  titleTerms: Int32Array;
  /** Words of its title, stop words left out. */
  titleLength: number;
  sectionId: string | null;
};

/** `score` is the cosine, less for distance in time: 0 to 1. */
export type Similar<T extends Placed> = { candidate: T; cosine: number; score: number };
