import { findTerms, mergeOverlapping, splitRuns, type TermHit, type TextRange, type TextRun } from './highlight';

export interface Snippet {
  runs: TextRun[];
  /** Whether text was cut before or after, where an ellipsis belongs. */
  cutStart: boolean;
  cutEnd: boolean;
}

const SENTENCE_END = /[.!؟?؛:»\n]$/;

/**
 * The excerpt of `text` of at most `length` units that contains most of `terms`, cut between words. Its runs, joined,
 * are that part of the original unchanged.
 */
export function snippet(text: string, terms: readonly string[], length: number): Snippet {
  const hits = findTerms(text, terms);
  const whole = trimmed(text);
  const window = whole.end - whole.start <= length ? whole : bestWindow(text, hits, length);
  return {
    runs: splitRuns(text, mergeOverlapping(hits), window.start, window.end),
    cutStart: window.start > whole.start,
    cutEnd: window.end < whole.end,
  };
}

function trimmed(text: string): TextRange {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

/** Slides a window over the words; the first of the best windows wins. */
function bestWindow(text: string, hits: TermHit[], length: number): TextRange {
  const words = wordsOf(text);
  const scorer = new WindowScorer(hits);
  let best = firstWindow(text, words[0], length);
  let bestScore = -1;
  let last = 0;
  words.forEach((word, first) => {
    last = Math.max(last, first);
    while (last + 1 < words.length && (words[last + 1]?.end ?? Infinity) - word.start <= length) last += 1;
    const window = { start: word.start, end: words[last]?.end ?? word.end };
    if (window.end - window.start > length) return;
    const startsSentence = first === 0 || SENTENCE_END.test(text.charAt((words[first - 1]?.end ?? 0) - 1));
    const score = scorer.score(window, startsSentence);
    if (score > bestScore) {
      best = window;
      bestScore = score;
    }
  });
  return best;
}

function wordsOf(text: string): TextRange[] {
  const words: TextRange[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isSpace(text.charCodeAt(at))) continue;
    if (at > start) words.push({ start, end: at });
    start = at + 1;
  }
  return words;
}

/** Like `\s` of a regular expression. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** A single word that is too long is cut, but never between a letter and its marks. */
function firstWindow(text: string, word: TextRange | undefined, length: number): TextRange {
  const start = word?.start ?? 0;
  let end = Math.min(text.length, start + Math.max(0, length));
  while (end > start && end < text.length && /^[\p{M}\u200D\uDC00-\uDFFF]/u.test(text.slice(end))) end -= 1;
  return { start, end };
}

/** Counts the matches in windows whose ends only move forward. */
class WindowScorer {
  private readonly counts = new Map<string, number>();
  private from = 0;
  private to = 0;

  constructor(private readonly hits: readonly TermHit[]) {}

  /**
   * Compares the number of distinct terms first, then of matches, then a sentence's start, then the room before the
   * first match.
   */
  score(window: TextRange, startsSentence: boolean): number {
    for (let hit = this.hits[this.to]; hit && hit.end <= window.end; hit = this.hits[++this.to]) {
      this.counts.set(hit.term, (this.counts.get(hit.term) ?? 0) + 1);
    }
    for (let hit = this.hits[this.from]; hit && hit.start < window.start; hit = this.hits[++this.from]) {
      if (this.from < this.to) this.remove(hit.term);
      else this.to = this.from + 1;
    }
    const first = this.hits[this.from];
    const shown = this.to - this.from;
    const lead = shown > 0 && first ? (first.start - window.start) / (window.end - window.start) : 1;
    return this.counts.size * 10 + Math.min(shown, 6) + (startsSentence ? 1.5 : 0) + (lead < 0.4 ? 0.9 : 0);
  }

  private remove(term: string): void {
    const left = (this.counts.get(term) ?? 0) - 1;
    if (left > 0) this.counts.set(term, left);
    else this.counts.delete(term);
  }
}
