import { visitWords, WordSieve } from './chunks';
import { lightStem } from './stem';
import { isStopWord } from './stop-words';
import { foldedWords } from './tokens';

export interface TextRange {
  start: number;
  end: number;
}

/** A piece of text, and whether it is one of the words sought. */
export interface TextRun {
  text: string;
  match: boolean;
}

export interface TermHit extends TextRange {
  term: string;
}

/**
 * Where the words sought stand in `text`: sorted ranges that do not overlap, in UTF-16 units of the
 * original. `terms` are words as typed or terms of the index; stop words among them count only
 * when there is nothing else.
 */
export function highlightRanges(text: string, terms: readonly string[]): TextRange[] {
  return mergeOverlapping(findTerms(text, terms));
}

/** `text` cut into runs for rendering. Joined again, they are the text, letter for letter. */
export function highlightRuns(text: string, terms: readonly string[]): TextRun[] {
  return runsOf(text, highlightRanges(text, terms));
}

/** Every word of `text` that matches one of `terms`, with the term by which it did. */
export function findTerms(text: string, terms: readonly string[]): TermHit[] {
  const { wanted, sieve } = wantedForms(terms);
  if (wanted.size === 0) return [];
  const hits: TermHit[] = [];
  visitWords(
    text,
    ({ folded, stem, start, end }, offset) => {
      const term = wanted.get(folded) ?? wanted.get(stem);
      if (term !== undefined) hits.push({ start: offset + start, end: offset + end, term });
    },
    sieve,
  );
  return hits;
}

/** `text` between `from` and `to`, cut at sorted ranges that do not overlap. */
export function runsOf(text: string, ranges: readonly TextRange[], from = 0, to = text.length): TextRun[] {
  const runs: TextRun[] = [];
  let done = from;
  for (const range of ranges) {
    const start = Math.max(range.start, done);
    const end = Math.min(range.end, to);
    if (start >= end) continue;
    if (start > done) runs.push({ text: text.slice(done, start), match: false });
    runs.push({ text: text.slice(start, end), match: true });
    done = end;
  }
  if (done < to) runs.push({ text: text.slice(done, to), match: false });
  return runs;
}

/** Sorted ranges, those that overlap made one (the words of ﷺ all stand in one sign). */
export function mergeOverlapping(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const { start, end } of ranges) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** One query marks many texts. */
const PREPARED = new WeakMap<readonly string[], Wanted>();

type Wanted = { wanted: Map<string, string>; sieve: WordSieve };

function wantedForms(terms: readonly string[]): Wanted {
  const known = PREPARED.get(terms);
  if (known) return known;
  const words = terms.flatMap(foldedWords);
  const telling = words.filter((word) => !isStopWord(word));
  const wanted = new Map<string, string>();
  for (const word of telling.length > 0 ? telling : words) {
    const stem = lightStem(word);
    wanted.set(word, stem);
    wanted.set(stem, stem);
  }
  const prepared = { wanted, sieve: new WordSieve(wanted.keys()) };
  PREPARED.set(terms, prepared);
  return prepared;
}
