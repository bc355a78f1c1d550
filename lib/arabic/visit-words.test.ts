import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visitWords, BigramFilter } from './visit-words';
import { lightStem } from './stem';
import { mixedText } from '@/test/arbitraries/arabic-text';
import { foldedWords } from './tokens';

function wordsOf(text: string): { folded: string; start: number; end: number }[] {
  const found: { folded: string; start: number; end: number }[] = [];
  visitWords(text, ({ folded, start, end }, offset) =>
    found.push({ folded, start: offset + start, end: offset + end }),
  );
  return found;
}

it('gives the words of a text in order, with their places', () => {
  const text = ' وصل «الوزير»\nإلى عدَن، أمس ';
  expect(wordsOf(text).map(({ folded, start, end }) => [folded, text.slice(start, end)])).toEqual([
    ['وصل', 'وصل'],
    ['الوزير', 'الوزير'],
    ['الي', 'إلى'],
    ['عدن', 'عدَن'],
    ['امس', 'أمس'],
  ]);
});

it('gives the same words as folding the whole, whatever the text', () => {
  fc.assert(
    fc.property(mixedText(), (text) => {
      expect(wordsOf(text).map(({ folded }) => folded)).toEqual(foldedWords(text));
      for (const { start, end } of wordsOf(text)) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
  );
});

it('passes over nothing that a sieve is to hold', () => {
  fc.assert(
    fc.property(mixedText(), fc.nat(), (text, choice) => {
      const all = foldedWords(text);
      const wanted = all[choice % Math.max(1, all.length)];
      if (wanted === undefined) return;
      for (const key of [wanted, lightStem(wanted)]) {
        const found: string[] = [];
        visitWords(text, ({ folded }) => found.push(folded), new BigramFilter([key]));
        const times = (words: string[]) => words.filter((word) => word === wanted).length;
        expect(times(found)).toBe(times(all));
      }
    }),
  );
});
