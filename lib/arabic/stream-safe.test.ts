import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedText } from '@/test/arbitraries/arabic-text';
import { normalizeUnicode } from './stream-safe';

const forms = ['NFC', 'NFKC', 'NFKD'] as const;

describe.each(forms)('normalizeUnicode to %s', (form) => {
  it.each([
    ['shadda and fatha', '\u0651\u064E'],
    ['marks of other scripts', '\u0301\u0323'],
    ['signs that become two marks', '\u0344'],
    ['halfwidth signs that become marks', '\uFF9E\u064E'],
    ['marks beyond the first plane', '\u{1D165}'],
  ])('keeps thirty marks in a row at most: %s', (_name, marks) => {
    const normal = normalizeUnicode(`ب${marks.repeat(100)}ت`, form);
    expect(normal).toMatch(/^ب[\p{M}\uFF9E]{30}ت$/u);
    expect(normalizeUnicode(normal, form)).toBe(normal);
  });

  it('leaves thirty marks on a letter, and another thirty on the next', () => {
    const text = `ب${'\u064E'.repeat(30)}ت${'\u0651'.repeat(30)}`;
    expect(normalizeUnicode(text, form)).toBe(text);
  });

  it('is what String.normalize gives for text that anybody writes', () => {
    fc.assert(
      fc.property(mixedText(), (text) => {
        fc.pre(!/[\p{M}\uFF9E\uFF9F]{15}/u.test(text));
        expect(normalizeUnicode(text, form)).toBe(text.normalize(form));
      }),
    );
  });
});
