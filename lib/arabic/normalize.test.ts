import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstStrongDirection, isolate, stripBidiControls } from './bidi';
import { convertDigits, toLatinDigits } from './digits';
import { foldArabic } from './fold';
import { cleanDisplayText } from './normalize';
import { mixedText } from '@/test/arbitraries/arabic-text';

describe('cleanDisplayText', () => {
  it.each([
    ['  خبر\u00A0 عاجل \n', 'خبر عاجل'],
    ['\u202Bنص\u202C \u200Fعربي\u0007', 'نص عربي'],
    ['ﻣﺪﺭﺳﺔ ﻻ', 'مدرسة لا'],
    ['محمد ﷺ وﷲ', 'محمد ﷺ وﷲ'],
    ['مﹼر', 'مّر'],
    ['ا\u0653ب', 'آب'],
    ['می\u200Cخواهم 👩\u200D🚀', 'می\u200Cخواهم 👩\u200D🚀'],
    ['a\uD800b', 'ab'],
  ])('%j → %j', (input, clean) => {
    expect(cleanDisplayText(input)).toBe(clean);
  });

  it('keeps vowel marks and tatweel unless told to drop them, hamza always', () => {
    const text = 'الســـلامُ عَلَيْكُم ء\u0654 مسؤول';
    expect(cleanDisplayText(text)).toBe(text);
    expect(cleanDisplayText('الســـلامُ عَلَيْكُم أمس', { tashkeel: 'drop', tatweel: 'drop' })).toBe('السلام عليكم أمس');
    expect(cleanDisplayText('أ إ ؤ آ ئ', { tashkeel: 'drop' })).toBe('أ إ ؤ آ ئ');
  });

  it('keeps lines when asked to', () => {
    expect(cleanDisplayText('أ \r\n ب\n\n\n\nج', { lines: 'keep' })).toBe('أ\nب\n\nج');
  });

  it('is idempotent and changes no letter a reader matches', () => {
    const options = fc.record({
      tashkeel: fc.constantFrom('keep' as const, 'drop' as const),
      tatweel: fc.constantFrom('keep' as const, 'drop' as const),
      lines: fc.constantFrom('keep' as const, 'collapse' as const),
    });
    fc.assert(
      fc.property(mixedText(), options, (text, option) => {
        const clean = cleanDisplayText(text, option);
        expect(cleanDisplayText(clean, option)).toBe(clean);
        expect(clean).toBe(clean.normalize('NFC'));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'أبتثمنهيىةؤئﻣﺪﺭﺳﺔًٌَُِّْ'), maxLength: 30 }), (word) => {
        expect(foldArabic(cleanDisplayText(word))).toBe(foldArabic(word));
      }),
    );
  });
});

describe('digits', () => {
  it('convert into one another', () => {
    expect(toLatinDigits('١٢٣ ۴۵۶ 789')).toBe('123 456 789');
    expect(convertDigits('0123456789', 'arab')).toBe('٠١٢٣٤٥٦٧٨٩');
    expect(convertDigits('١٢3', 'arabext')).toBe('۱۲۳');
  });
});

describe('bidi', () => {
  it('isolates so that nothing inside can close the isolate', () => {
    expect(isolate('')).toBe('');
    fc.assert(
      fc.property(mixedText(), (text) => {
        fc.pre(text !== '');
        expect(isolate(text).match(/[\u2066-\u2069\u202A-\u202E]/g)).toEqual(['\u2068', '\u2069']);
        expect(stripBidiControls(stripBidiControls(text))).toBe(stripBidiControls(text));
      }),
    );
  });

  it.each([
    ['12 «Reuters» قالت', 'ltr'],
    ['١٢٣ قالت Reuters', 'rtl'],
    ['\u2068Reuters\u2069 قالت', 'rtl'],
    ['\u200FReuters', 'rtl'],
    ['שלום', 'rtl'],
    ['123 … !', null],
  ])('%s is %s', (text, direction) => {
    expect(firstStrongDirection(text)).toBe(direction);
  });
});
