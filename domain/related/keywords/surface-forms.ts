import { visitWords } from '@/lib/arabic/visit-words';
import type { ArticleText } from './article-text';

/** Where to look for a word's letters: telling words come early. */
const SEARCHED_LETTERS = 6_000;

/** Folded words as they are written in the article; as they are where it does not show them early. */
export function surfaceForms({ title, standfirst, text }: ArticleText, words: string[]): string[] {
  const missing = new Set(words);
  const found = new Map<string, string>();
  const source = `${title}\n${standfirst}\n${text.slice(0, SEARCHED_LETTERS)}`;
  visitWords(source, ({ folded, start, end }, offset) => {
    if (missing.delete(folded)) found.set(folded, source.slice(offset + start, offset + end));
  });
  return words.map((word) => found.get(word) ?? word);
}
