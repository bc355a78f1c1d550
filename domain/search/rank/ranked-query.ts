import { foldArabic } from '@/lib/arabic/fold';
import { isStopWord } from '@/lib/arabic/stop-words';
import { foldedWords } from '@/lib/arabic/tokens';
import { inverseDocumentFrequency } from '../index/inverse-document-frequency';
import type { QueryTerm } from '../query/types';
import { rootOf } from '../index/term-key';
import type { RankedQuery } from './features';
import { createTermMatcher } from './term-matches';
import { Trigrams } from './trigrams';

/** Precomputes what ranking needs of a query. `documentFrequencies` contains the key of every form. */
export function prepareQuery(
  text: string,
  queryTerms: QueryTerm[],
  documentFrequencies: Map<number, number>,
  documentCount: number,
): RankedQuery {
  const terms = queryTerms.map(({ forms }) => ({
    forms: new Map(forms.map(({ key, weight }) => [key, weight])),
    sameRoot: new Set(forms.slice(0, 1).map(({ key }) => rootOf(key))),
    rarity: inverseDocumentFrequency(highestDocumentFrequency(forms, documentFrequencies), documentCount),
  }));
  const words = foldedWords(text);
  return {
    terms,
    matcher: createTermMatcher(terms),
    totalIdf: terms.reduce((sum, { rarity: idf }) => sum + idf, 0),
    trigrams: new Trigrams(foldArabic(text)),
    isList: words.length > 3 && !words.some(isStopWord),
  };
}

/** A word that does not occur is as rare as the form that replaces it. */
function highestDocumentFrequency(forms: QueryTerm['forms'], documentFrequencies: Map<number, number>): number {
  return Math.max(0, ...forms.map(({ key }) => documentFrequencies.get(key) ?? 0));
}
