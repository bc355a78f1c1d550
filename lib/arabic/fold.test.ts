import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldArabic, foldWithOffsets } from './fold';
import { arabicCodePoints, mixedText } from '@/test/arbitraries/arabic-text';

describe('foldArabic', () => {
  it.each([
    ['إِسْتَقْبَلَ', 'استقبل'],
    ['الأُمَّـــة', 'الامه'],
    ['مستشفى', 'مستشفي'],
    ['مسؤول شئون', 'مسوول شيون'],
    ['کتاب فارسی', 'كتاب فارسي'],
    ['١٩٧٣ و۲۰۲۵', '1973 و2025'],
    ['ﻣﺪﺭﺳﺔ', 'مدرسه'],
    ['ﷺ', 'صلي الله عليه وسلم'],
    ['بـ\u200Eبيروت\u200F', 'ببيروت'],
    ['Cafe\u0301 CAFÉ', 'café café'],
    ['ٱلرحمٰن', 'الرحمن'],
    ['ا\u0653ب و\u0654', 'اب و'],
    ['ΟΔΟΣ οδος', 'οδοσ οδοσ'],
  ])('%s → %s', (text, folded) => {
    expect(foldArabic(text)).toBe(folded);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const once = foldArabic(text);
        expect(foldArabic(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on how the text was composed', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        expect(foldArabic(text.normalize('NFD'))).toBe(foldArabic(text.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes every assigned code point of the Arabic blocks, alone and after a letter', () => {
    for (const code of arabicCodePoints()) {
      for (const text of [String.fromCodePoint(code), `م${String.fromCodePoint(code)}e`]) {
        const once = foldArabic(text);
        expect(foldArabic(once)).toBe(once);
      }
    }
  });

  it('takes every code unit there is', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const once = foldArabic(String.fromCharCode(code));
      if (foldArabic(once) !== once) expect.fail(`U+${code.toString(16)} folds on folding again`);
    }
  });
});

describe('foldWithOffsets', () => {
  it('folds as foldArabic does, with ordered ranges inside the original', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const { folded, starts, ends } = foldWithOffsets(text);
        expect(folded).toBe(foldArabic(text));
        expect(starts.length).toBe(folded.length);
        let previous = 0;
        for (let unit = 0; unit < folded.length; unit += 1) {
          const [start, end] = [starts[unit] ?? -1, ends[unit] ?? -1];
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          previous = start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a letter its marks, but not the controls after it', () => {
    const { starts, ends } = foldWithOffsets('مُـد\u200F ');
    expect([...starts]).toEqual([0, 3, 5]);
    expect([...ends]).toEqual([3, 4, 6]);
  });

  it('gives all letters of a ligature its own range', () => {
    const { starts, ends } = foldWithOffsets('aﷺ');
    expect(new Set(starts.slice(1))).toEqual(new Set([1]));
    expect(new Set(ends.slice(1))).toEqual(new Set([2]));
  });
});
