import { foldArabic, foldWithOffsets } from './fold';

export interface Token {
  /** The folded word. */
  folded: string;
  /** The word's position in the original text: [start, end) in UTF-16 units. */
  start: number;
  end: number;
}

/** A letter or digit, and the letters, digits and (remaining, non-Arabic) marks that follow it. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The folded words of `text` in order, with their positions in the original. */
export function tokenize(text: string): Token[] {
  const { folded, starts, ends } = foldWithOffsets(text);
  const tokens: Token[] = [];
  for (const match of folded.matchAll(WORD)) {
    const last = match.index + match[0].length - 1;
    tokens.push({ folded: match[0], start: starts[match.index] ?? 0, end: ends[last] ?? text.length });
  }
  return tokens;
}

/** The folded words of `text` without positions: much faster, for indexing. */
export function foldedWords(text: string): string[] {
  return foldArabic(text).match(WORD) ?? [];
}
