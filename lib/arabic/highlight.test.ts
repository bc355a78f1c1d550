import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightRanges, highlightRuns } from './highlight';
import { snippet } from './snippet';
import { mixedText } from '@/test/arbitraries/arabic-text';

const TERMS = fc.array(fc.constantFrom('القاهرة', 'مستشفى', 'صلى', 'السلام', '2026', 'e', 'م', ''), { maxLength: 4 });
const matched = (text: string, ...terms: string[]) =>
  highlightRuns(text, terms)
    .filter((run) => run.match)
    .map((run) => run.text);

describe('highlightRuns', () => {
  it.each([
    ['زار المُسْتَشْفَيَاتِ أمس', ['مستشفى'], ['المُسْتَشْفَيَاتِ']],
    ['القاهرة وبيروت', ['القاهره', 'بيروت'], ['القاهرة', 'وبيروت']],
    ['عام ٢٠٢٦ وما بعده', ['2026'], ['٢٠٢٦']],
    ['محمد ﷺ', ['صلى'], ['ﷺ']],
    ['ﻣﺪﺭﺳﺔ قديمة', ['المدرسة'], ['ﻣﺪﺭﺳﺔ']],
    ['في بيتنا رجل', ['في', 'رجل'], ['رجل']],
    ['من هنا', ['من'], ['من']],
    ['\u2068دمشق\u2069 العاصمة', ['دمشق'], ['دمشق']],
  ])('%s', (text, terms, words) => {
    expect(matched(text, ...terms)).toEqual(words);
  });

  it('never alters the text', () => {
    fc.assert(
      fc.property(mixedText(), TERMS, (text, terms) => {
        const runs = highlightRuns(text, terms);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives sorted ranges inside the text that do not overlap', () => {
    fc.assert(
      fc.property(mixedText(), TERMS, (text, terms) => {
        let done = 0;
        for (const { start, end } of highlightRanges(text, terms)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          done = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('snippet', () => {
  const filler = 'كلام عام لا صلة له بالموضوع ولا يفيد القارئ شيئا. '.repeat(20);
  const text = `${filler}وصلت القافلة إلى ميناء عدن محملة بالقمح. ${filler}ثم ميناء آخر.`;

  it('shows the window with most of the terms, between words', () => {
    const found = snippet(text, ['ميناء', 'عدن', 'القمح'], 80);
    const shown = found.runs.map((run) => run.text).join('');
    expect(found.runs.filter((run) => run.match).map((run) => run.text)).toEqual(['ميناء', 'عدن', 'بالقمح']);
    expect(shown.length).toBeLessThanOrEqual(80);
    expect(found).toMatchObject({ cutStart: true, cutEnd: true });
    expect(` ${text} `).toContain(` ${shown} `);
  });

  it('shows the beginning when nothing matches, and all of a short text', () => {
    expect(snippet(text, ['زلزال'], 60)).toMatchObject({ cutStart: false, cutEnd: true });
    expect(snippet(' خبر قصير ', ['خبر'], 60)).toEqual({
      runs: [
        { text: 'خبر', match: true },
        { text: ' قصير', match: false },
      ],
      cutStart: false,
      cutEnd: false,
    });
  });

  it('is an excerpt of at most the given length, cut between words where there are any', () => {
    fc.assert(
      fc.property(mixedText(), TERMS, fc.integer({ min: 0, max: 90 }), (original, terms, length) => {
        const shown = snippet(original, terms, length)
          .runs.map((run) => run.text)
          .join('');
        expect(shown.length).toBeLessThanOrEqual(length);
        expect(original).toContain(shown);
        expect(shown).toBe(shown.trim());
      }),
      { numRuns: 1000 },
    );
  });
});
