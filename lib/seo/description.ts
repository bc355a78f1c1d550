import { cutAtWord } from '../cut-at-word';

const MAX_LENGTH = 160;

/**
 * The page description: the first non-empty text, on one line, cut at a word's end to at most 160 characters. Google
 * sets no limit but shows about that much ("Control your snippets in search results"). Empty when there is no text.
 */
export function describePage(...candidates: (string | undefined)[]): string {
  const text = candidates
    .map((candidate) => (candidate ?? '').replace(/\s+/gu, ' ').trim())
    .find((candidate) => candidate !== '');
  return text ? cutAtWord(text, MAX_LENGTH) : '';
}
