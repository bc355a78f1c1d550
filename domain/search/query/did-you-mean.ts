import { tokenize } from '@/lib/arabic/tokens';
import type { SpellingCorrection } from './query-terms';

/** The query with its misspelt words corrected, everything else as typed; null without corrections. */
export function correctedQuery(query: string, corrected: SpellingCorrection[]): string | null {
  if (corrected.length === 0) return null;
  const byWord = new Map(corrected.map(({ word, correction }) => [word, correction]));
  let result = '';
  let copiedUntil = 0;
  for (const { folded, start, end } of tokenize(query)) {
    const by = byWord.get(folded);
    if (by === undefined) continue;
    result += query.slice(copiedUntil, start) + by;
    copiedUntil = end;
  }
  return copiedUntil === 0 ? null : result + query.slice(copiedUntil);
}
