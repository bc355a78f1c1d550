import type { Vector } from './vector';
import type { StoredVector } from './vector-store';

const NAMED = 3;

/** The words of an article that tell most of what it shares with another, as they are written in it. */
export function sharedWords({ vector, words }: Pick<StoredVector, 'vector' | 'words'>, other: Vector): string[] {
  const weightOf = new Map<number, number>();
  other.terms.forEach((term, index) => weightOf.set(term, other.weights[index] ?? 0));
  const shared = words.flatMap((word, index) => {
    const theirs = weightOf.get(vector.terms[index] ?? 0);
    return theirs === undefined ? [] : [{ word, weight: theirs * (vector.weights[index] ?? 0) }];
  });
  return shared.sort((a, b) => b.weight - a.weight).slice(0, NAMED).map(({ word }) => word);
}
