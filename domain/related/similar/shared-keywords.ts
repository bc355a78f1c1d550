import type { WeightedTerms } from '@/domain/related/keywords/term-weights';
import type { StoredTermWeights } from '@/domain/related/keywords/term-weights-store';

const MAX_NAMED = 3;

/** The keywords that contribute most to the similarity of two articles, as the article spells them. */
export function sharedKeywords({
  vector: termWeights,
  words,
}: Pick<StoredTermWeights, 'vector' | 'words'>): (other: WeightedTerms) => string[] {
  const indexOf = new Map(words.map((_, index) => [termWeights.terms[index] ?? 0, index]));
  return (other) => {
    const shared: { word: string; weight: number }[] = [];
    for (let index = 0; index < other.terms.length; index += 1) {
      const place = indexOf.get(other.terms[index] ?? 0);
      if (place !== undefined)
        shared.push({
          word: words[place] ?? '',
          weight: (termWeights.weights[place] ?? 0) * (other.weights[index] ?? 0),
        });
    }
    return shared
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MAX_NAMED)
      .map(({ word }) => word);
  };
}
