import type { WeightedTerms } from './term-weights';

/** The data for preselecting candidates. */
export type Placed = { doc: number; publishedAt: number; vector: WeightedTerms };

/** An article that can be compared with others in full. */
export type Comparable = Placed & {
  bands: readonly number[];
  /** Its keywords that occur in its title. */
  titleTerms: Int32Array;
  /** Words in its title, without stop words. */
  titleLength: number;
  sectionId: string | null;
};

/** `score` is the cosine, reduced by distance in time: 0 to 1. */
export type Similar<T extends Placed> = { candidate: T; cosine: number; score: number };
