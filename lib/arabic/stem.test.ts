import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldArabic } from './fold';
import { lightStem } from './stem';
import { isStopWord, STOP_WORDS } from './stop-words';
import { mixedText } from '@/test/arbitraries/arabic-text';
import { foldedWords, tokenize } from './tokens';

const stem = (word: string) => lightStem(foldArabic(word));

describe('lightStem', () => {
  it.each([
    ['والمستشفيات', 'مستشفى'],
    ['المدرسة', 'مدرسه'],
    ['للمعلمين', 'المعلمون'],
    ['وبالمدن', 'المدن'],
    ['سيارات', 'السيارة'],
    ['كتابهم', 'كتابها'],
  ])('brings %s and %s together', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(['بلد', 'كره', 'Paris', '2026', 'هي', 'علي'])('leaves %s', (word) => {
    expect(stem(word)).toBe(foldArabic(word).toLowerCase());
  });

  it('keeps و in words of four letters and drops it from five', () => {
    expect(stem('وزير')).toBe('وزير');
    expect(stem('وكتاب')).toBe('كتاب');
  });

  it('leaves three letters of every longer word, and never adds any', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ابتوليهمنكفة'), maxLength: 14 }), (word) => {
        const stemmed = lightStem(foldArabic(word));
        expect(stemmed.length).toBeGreaterThanOrEqual(Math.min(3, word.length));
        expect(foldArabic(word)).toContain(stemmed);
      }),
    );
  });
});

describe('stop words', () => {
  it('are folded words, each one token', () => {
    for (const word of STOP_WORDS) expect(foldedWords(word)).toEqual([word]);
  });

  it('hold particles with و and ف, not words that look alike', () => {
    expect(['في', 'وفي', 'فان', 'الي', 'وقال'].every(isStopWord)).toBe(true);
    expect(['فهم', 'وهم', 'وزير', 'لبنان'].some(isStopWord)).toBe(false);
  });
});

describe('tokenize', () => {
  it('parts words at everything but letters and digits', () => {
    expect(foldedWords('كوفيد-19، و«بيروت»؛ #غزة_الآن 3.5%')).toEqual([
      'كوفيد',
      '19',
      'و',
      'بيروت',
      'غزه',
      'الان',
      '3',
      '5',
    ]);
  });

  it('gives places inside the original, in order, and the words of foldedWords', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        const tokens = tokenize(text);
        expect(tokens.map((token) => token.folded)).toEqual(foldedWords(text));
        let previous = 0;
        for (const { start, end } of tokens) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          previous = start;
        }
      }),
    );
  });

  it('points at the word with its marks', () => {
    const text = 'قرأ «كِتَابًا» جديدا';
    const [, book] = tokenize(text);
    expect(text.slice(book?.start, book?.end)).toBe('كِتَابًا');
  });
});
