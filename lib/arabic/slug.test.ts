import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSlug, SLUG_LIMIT, slugify } from './slug';
import { mixedText } from '@/test/arbitraries/arabic-text';

describe('slugify', () => {
  it.each([
    ['أزمةُ المياه في إدلب', 'أزمة-المياه-في-إدلب'],
    ['ماذا قال «الوزير»؟', 'ماذا-قال-الوزير'],
    ['كأس العالم ٢٠٢٦: الافتتاح', 'كأس-العالم-2026-الافتتاح'],
    ['الســـلام  ---  أولا!', 'السلام-أولا'],
    ['ﻣﺪﺭﺳﺔ \u2068OpenAir\u2069', 'مدرسة-openair'],
    ["L'Orient اليوم", 'lorient-اليوم'],
    ['؟!…', ''],
    ['', ''],
  ])('%s → %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('ends at a word, within forty letters', () => {
    const slug = slugify('مجلس الأمن يناقش غدا مشروع قرار جديد بشأن وقف إطلاق النار في المنطقة');
    expect(slug).toBe('مجلس-الأمن-يناقش-غدا-مشروع-قرار-جديد');
    expect(slugify('ا'.repeat(90))).toBe('ا'.repeat(SLUG_LIMIT));
  });

  it('keeps its limits, is stable, and survives an address', () => {
    fc.assert(
      fc.property(mixedText(), (title) => {
        const slug = slugify(title);
        expect([...slug].length).toBeLessThanOrEqual(SLUG_LIMIT);
        expect(slug).not.toMatch(/^-|-$|--|[\s\p{Cc}\p{Cf}\u0640%/?#]/u);
        expect(slug === '').toBe(!/[\p{L}\p{Nd}]/u.test(slug));
        expect(slugify(slug)).toBe(slug);
        expect(decodeSlug(encodeURIComponent(slug))).toBe(slug);
        expect(decodeSlug(slug)).toBe(slug);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('decodeSlug', () => {
  it('decodes once and takes malformed parameters as they are', () => {
    expect(decodeSlug('%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1')).toBe('أخبار');
    expect(decodeSlug('%25D8')).toBe('%D8');
    expect(decodeSlug('%E0%A4%A')).toBe('%E0%A4%A');
    expect(decodeSlug('%D8')).toBe('%D8');
  });
});
