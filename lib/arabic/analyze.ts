import { lightStem } from './stem';
import { isStopWord } from './stop-words';
import { foldedWords } from './tokens';

export interface IndexTerm {
  /** The stemmed word, as stored in the index. */
  term: string;
  /** The word before stemming. */
  folded: string;
  /** Its position among the words of the text, from 1. Stop words leave a gap. */
  position: number;
}

/** The index terms of a text, in order: the same for documents and for queries. */
export function analyze(text: string): IndexTerm[] {
  return termsOf(text, false);
}

/** As `analyze`, but a query of stop words alone («من هو») keeps them rather than come out empty. */
export function analyzeQuery(text: string): IndexTerm[] {
  const terms = termsOf(text, false);
  return terms.length > 0 ? terms : termsOf(text, true);
}

function termsOf(text: string, keepStopWords: boolean): IndexTerm[] {
  const terms: IndexTerm[] = [];
  let position = 0;
  for (const folded of foldedWords(text)) {
    position += 1;
    if (keepStopWords || !isStopWord(folded)) terms.push({ term: stemOf(folded), folded, position });
  }
  return terms;
}

const MAX_CACHED = 50_000;
const CACHE = new Map<string, string>();

/** Texts repeat their words: caching the stems doubles the speed. */
function stemOf(folded: string): string {
  const cached = CACHE.get(folded);
  if (cached !== undefined) return cached;
  const stem = lightStem(folded);
  if (CACHE.size >= MAX_CACHED) CACHE.clear();
  CACHE.set(folded, stem);
  return stem;
}
