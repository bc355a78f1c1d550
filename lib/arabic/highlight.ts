import { visitWords, BigramFilter } from './visit-words';
import { lightStem } from './stem';
import { isStopWord } from './stop-words';
import { foldedWords } from './tokens';

export interface TextRange {
  start: number;
  end: number;
}

/** A piece of text, and whether it matches a term. */
export interface TextRun {
  text: string;
  match: boolean;
}

export interface TermHit extends TextRange {
  term: string;
}

/**
 * The ranges of `text` that match: sorted, without overlaps, in UTF-16 units of the original. `terms` are words as
 * typed or index terms; stop words among them count only when there is nothing else.
 */
export function highlightRanges(text: string, terms: readonly string[]): TextRange[] {
  return mergeOverlapping(findTerms(text, terms));
}

/** Splits `text` into runs for rendering. Joined, they are the text unchanged. */
export function highlightRuns(text: string, terms: readonly string[]): TextRun[] {
  return splitRuns(text, highlightRanges(text, terms));
}

/** Every word of `text` that matches one of `terms`, with that term. */
export function findTerms(text: string, terms: readonly string[]): TermHit[] {
  const { stemOf, filter } = prepareTerms(terms);
  if (stemOf.size === 0) return [];
  const hits: TermHit[] = [];
  visitWords(
    text,
    ({ folded, stem, start, end }, offset) => {
      const term = stemOf.get(folded) ?? stemOf.get(stem);
      if (term !== undefined) hits.push({ start: offset + start, end: offset + end, term });
    },
    filter,
  );
  return hits;
}

/** Splits `text` between `from` and `to` at sorted ranges that do not overlap. */
export function splitRuns(text: string, ranges: readonly TextRange[], from = 0, to = text.length): TextRun[] {
  const runs: TextRun[] = [];
  let copiedUntil = from;
  for (const range of ranges) {
    const start = Math.max(range.start, copiedUntil);
    const end = Math.min(range.end, to);
    if (start >= end) continue;
    if (start > copiedUntil) runs.push({ text: text.slice(copiedUntil, start), match: false });
    runs.push({ text: text.slice(start, end), match: true });
    copiedUntil = end;
  }
  if (copiedUntil < to) runs.push({ text: text.slice(copiedUntil, to), match: false });
  return runs;
}

/** Merges overlapping ranges of a sorted list (the words of ﷺ share one sign's range). */
export function mergeOverlapping(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** One query highlights many texts, so its prepared terms are cached. */
const CACHE = new WeakMap<readonly string[], PreparedTerms>();

type PreparedTerms = { stemOf: Map<string, string>; filter: BigramFilter };

function prepareTerms(terms: readonly string[]): PreparedTerms {
  const cached = CACHE.get(terms);
  if (cached) return cached;
  const words = terms.flatMap(foldedWords);
  const contentWords = words.filter((word) => !isStopWord(word));
  const stemOf = new Map<string, string>();
  for (const word of contentWords.length > 0 ? contentWords : words) {
    const stem = lightStem(word);
    stemOf.set(word, stem);
    stemOf.set(stem, stem);
  }
  const prepared = { stemOf, filter: new BigramFilter(stemOf.keys()) };
  CACHE.set(terms, prepared);
  return prepared;
}
