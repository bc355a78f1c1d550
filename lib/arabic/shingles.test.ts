import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandKeys, containment, minhash, resemblance, shingles } from './shingles';
import { mixedText } from '@/test/arbitraries/arabic-text';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `كلمة${from + index}`).join(' ');

describe('shingles', () => {
  it('see through typing', () => {
    const one = shingles('أُعلِن أمس عن اتفاق جديد في القاهرة');
    expect(shingles('اعلن امس عن إتفاق جديد فى القاهره')).toEqual(one);
    expect(resemblance(one, one)).toBe(1);
  });

  it('tell a copy with additions from another text', () => {
    const article = shingles(words(0, 300));
    const copy = shingles(`${words(900, 920)} ${words(0, 300)}`);
    const other = shingles(words(1000, 1300));
    expect(containment(article, copy)).toBe(1);
    expect(resemblance(article, copy)).toBeGreaterThan(0.9);
    expect(resemblance(article, other)).toBe(0);
  });

  it('are estimated by signatures', () => {
    const a = shingles(words(0, 400));
    const b = shingles(words(100, 500));
    const [one, other] = [minhash(a), minhash(b)];
    const estimate = one.filter((value, row) => value === other[row]).length / one.length;
    expect(Math.abs(estimate - resemblance(a, b))).toBeLessThan(0.2);
    const near = shingles(words(10, 400));
    const keys = new Set(bandKeys(minhash(a)));
    expect(bandKeys(minhash(near)).some((key) => keys.has(key))).toBe(true);
    expect(bandKeys(minhash(shingles(words(5000, 5400)))).some((key) => keys.has(key))).toBe(false);
  });

  it('give shares between 0 and 1, the same both ways, and nothing for no words', () => {
    expect(shingles(' … ')).toHaveLength(0);
    expect(minhash(shingles(''))).toHaveLength(0);
    fc.assert(
      fc.property(mixedText(), mixedText(), (one, other) => {
        const [a, b] = [shingles(one), shingles(other)];
        for (const share of [resemblance(a, b), containment(a, b)]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(resemblance(a, b)).toBe(resemblance(b, a));
      }),
      { numRuns: 100 },
    );
  });
});
