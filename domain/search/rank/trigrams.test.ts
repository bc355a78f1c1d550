import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldArabic } from '@/lib/arabic/fold';
import { mixedText } from '@/test/arbitraries/arabic-text';
import { Trigrams } from './trigrams';

/** The definition, on strings. */
function setOf(folded: string): Set<string> {
  const words = folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => `  ${word} `);
  return new Set(words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))));
}

it('counts the shared runs of three letters as sets of strings would', () => {
  const text = mixedText()
    .map(foldArabic)
    .filter((folded) => !/[\uD800-\uDFFF]/.test(folded));
  fc.assert(
    fc.property(text, text, (query, title) => {
      const [own, other] = [setOf(query), setOf(title)];
      const shared = [...own].filter((gram) => other.has(gram)).length;
      const { jaccard, contained } = new Trigrams(query).similarity(title);
      expect(jaccard).toBeCloseTo(shared / Math.max(1, own.size + other.size - shared), 10);
      expect(contained).toBeCloseTo(shared / Math.max(1, own.size), 10);
    }),
  );
});

it('takes a title of any length', () => {
  expect(new Trigrams('النفط').similarity('نفط '.repeat(50_000)).contained).toBeGreaterThan(0.3);
});
