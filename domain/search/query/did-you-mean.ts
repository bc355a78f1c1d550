import { tokenize } from '@/lib/arabic/tokens';
import type { Corrected } from './query-terms';

/** The query with its misspelt words corrected, all else as typed; null when nothing was corrected. */
export function correctedQuery(query: string, corrected: Corrected[]): string | null {
  if (corrected.length === 0) return null;
  const byWord = new Map(corrected.map(({ word, by }) => [word, by]));
  let out = '';
  let done = 0;
  for (const { folded, start, end } of tokenize(query)) {
    const by = byWord.get(folded);
    if (by === undefined) continue;
    out += query.slice(done, start) + by;
    done = end;
  }
  return done === 0 ? null : out + query.slice(done);
}
