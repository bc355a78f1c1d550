import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePage } from './description';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `كلمة${at}`).join(' ');

describe('describePage', () => {
  it('takes the first text that says something', () => {
    expect(describePage(undefined, ' \n ', 'مقدمة\nالخبر', 'متن')).toBe('مقدمة الخبر');
    expect(describePage('', undefined)).toBe('');
  });

  it('leaves 160 characters alone and cuts the 161st', () => {
    expect(describePage('ا'.repeat(160))).toBe('ا'.repeat(160));
    expect(describePage('ا'.repeat(161))).toBe(`${'ا'.repeat(159)}…`);
  });

  it('cuts at the end of a word, without a comma before the ellipsis', () => {
    const cut = describePage(`${words(30)}، تتمة طويلة`);
    expect(cut.length).toBeLessThanOrEqual(160);
    expect(words(30).startsWith(`${cut.slice(0, -1)} `)).toBe(true);
    expect(describePage(`${'ا'.repeat(150)}، ${'ب'.repeat(50)}`)).toBe(`${'ا'.repeat(150)}…`);
  });

  it('never exceeds 160 and never halves a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 100, maxLength: 400 }), (text) => {
        const cut = describePage(text);
        expect(cut.length).toBeLessThanOrEqual(160);
        // It throws on half a surrogate pair.
        expect(() => encodeURIComponent(cut)).not.toThrow();
      }),
    );
  });
});
