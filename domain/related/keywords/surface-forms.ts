import { visitWords } from '@/lib/arabic/visit-words';
import type { ArticleText } from './article-text';

/** How far to search for a word's original spelling: keywords occur early. */
const SEARCHED_LETTERS = 6_000;

/** The words as the article spells them; folded where it does not contain them early. */
export function surfaceForms({ title, standfirst, text }: ArticleText, words: string[]): string[] {
  const missing = new Set(words);
  const found = new Map<string, string>();
  const source = `${title}\n${standfirst}\n${text.slice(0, SEARCHED_LETTERS)}`;
  visitWords(source, ({ folded, start, end }, offset) => {
    if (missing.delete(folded)) found.set(folded, source.slice(offset + start, offset + end));
  });
  return words.map((word) => found.get(word) ?? word);
}
