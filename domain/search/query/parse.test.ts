import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedText } from '@/test/arbitraries/arabic-text';
import { parseQuery } from './parse';

const parse = (typed: string) => parseQuery(typed, { now: new Date('2026-03-10T12:00:00Z'), timeZone: 'UTC' });

describe('parseQuery', () => {
  it('leaves plain words as they are', () => {
    expect(parse('  أسعار   النفط ')).toEqual({
      text: 'أسعار النفط',
      phrases: [],
      excluded: [],
      filters: {},
      dateWords: null,
      isTruncated: false,
    });
  });

  it.each(['«أسعار النفط»', '"أسعار النفط"', '“أسعار النفط”'])(
    'takes %s for a phrase, which is ranked by as well',
    (typed) => {
      expect(parse(`ارتفاع ${typed}`)).toMatchObject({ text: 'ارتفاع أسعار النفط', phrases: [['اسعار', 'النفط']] });
    },
  );

  it('leaves out words and phrases after a minus, but not a hyphen within a word', () => {
    expect(parse('النفط -الغاز -«سعر الصرف»')).toMatchObject({
      text: 'النفط',
      phrases: [],
      excluded: [['سعر', 'الصرف'], ['الغاز']],
    });
    expect(parse('كوفيد-19').excluded).toEqual([]);
  });

  it.each([
    ['النفط قسم:اقتصاد', { section: 'اقتصاد' }],
    ['القسم: اقتصاد النفط', { section: 'اقتصاد' }],
    ['النفط topic:oil كاتب:سمر', { topic: 'oil', author: 'سمر' }],
  ])('reads the fields of %s', (typed, filters) => {
    expect(parse(typed)).toMatchObject({ text: 'النفط', filters });
  });

  it('understands words of time beside others, and takes them for words alone', () => {
    expect(parse('النفط أمس')).toMatchObject({
      text: 'النفط',
      dateWords: 'أمس',
      filters: { from: new Date('2026-03-09T00:00:00Z'), to: new Date('2026-03-10T00:00:00Z') },
    });
    expect(parse('أمس')).toMatchObject({ text: 'أمس', dateWords: null, filters: {} });
  });

  it('truncates a query that is too long, and says so', () => {
    expect(parse('كلمة '.repeat(60))).toMatchObject({ isTruncated: true, text: Array(40).fill('كلمة').join(' ') });
    expect(parse(`${'ا'.repeat(399)}😀`).text).toBe('ا'.repeat(399));
  });

  it('parses any text, within its bounds', () => {
    const typed = fc.array(
      fc.oneof(mixedText(), fc.constantFrom('«', '»', '"', '-', 'قسم:', ' ', '\u0000', '\ud800', 'أمس')),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const { text, phrases, excluded } = parse(parts.join(''));
        expect(text.split(' ').length).toBeLessThanOrEqual(40);
        expect(phrases.length).toBeLessThanOrEqual(4);
        expect(excluded.length).toBeLessThanOrEqual(6);
        expect([...phrases, ...excluded].every((words) => words.length > 0)).toBe(true);
        expect(text).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
