import { foldArabic } from '@/lib/arabic/fold';
import { isStopWord } from '@/lib/arabic/stop-words';
import { foldedWords } from '@/lib/arabic/tokens';
import { inverseDocumentFrequency } from '../index/inverse-document-frequency';
import type { QueryTerm } from '../query/types';
import { rootOf } from '../index/term-key';
import type { RankedQuery } from './features';
import { hitFinder } from './hits';
import { Trigrams } from './trigrams';

/** A query with what ranking asks of it worked out once. `dfs` holds the frequency of every form's key. */
export function rankedQuery(
  text: string,
  slots: QueryTerm[],
  dfs: Map<number, number>,
  documents: number,
): RankedQuery {
  const ranked = slots.map(({ forms }) => ({
    forms: new Map(forms.map(({ key, weight }) => [key, weight])),
    sameRoot: new Set(forms.slice(0, 1).map(({ key }) => rootOf(key))),
    rarity: inverseDocumentFrequency(mainFrequency(forms, dfs), documents),
  }));
  const words = foldedWords(text);
  return {
    slots: ranked,
    finder: hitFinder(ranked),
    rarityOfAll: ranked.reduce((sum, { rarity }) => sum + rarity, 0),
    trigrams: new Trigrams(foldArabic(text)),
    isList: words.length > 3 && !words.some(isStopWord),
  };
}

/** A word that stands nowhere is as rare as the form taken in its place. */
function mainFrequency(forms: QueryTerm['forms'], dfs: Map<number, number>): number {
  return Math.max(0, ...forms.map(({ key }) => dfs.get(key) ?? 0));
}
