import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyBlock, everyBlockIds } from '@/test/fixtures/every-block';
import { documentArbitrary } from '@/test/arbitraries/document';
import { extractText, firstParagraphText } from './extract';
import { documentFromText } from './from-text';
import { parseDocument } from './parse';
import { countWords, readingMinutes } from './reading-time';
import { collectReferences } from './references';
import type { ArticleDocument } from './types';

/** Words in the order of the JSON's own keys, found without knowing any block: what `extractText` must agree with. */
const WORD_KEYS = ['text', 'title', 'caption', 'attribution', 'question', 'date'];

function wordsOf(node: unknown, type = ''): string[] {
  if (Array.isArray(node)) return node.flatMap((child) => wordsOf(child, type));
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && typeof node.type === 'string' ? node.type : type;
  const entries = Object.entries(node);
  // A quotation, and a gallery, are signed below.
  if (own === 'quote' || own === 'gallery') entries.reverse();
  return entries.flatMap(([key, value]) => {
    if (typeof value !== 'string') return key === 'marks' ? [] : wordsOf(value, own);
    return WORD_KEYS.includes(key) && !(key === 'date' && own === 'correction') ? [value] : [];
  });
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** As the parser would have stored it, keys in the order of the schema. */
function parsed(document: ArticleDocument): ArticleDocument {
  const result = parseDocument(document);
  if (!result.ok) throw new Error(result.detail);
  return result.value;
}

describe('extractText', () => {
  test('gives every text once and in order', () => {
    fc.assert(
      fc.property(documentArbitrary(), (raw) => {
        const document = parsed(raw);
        expect(squeezed(extractText(document))).toBe(squeezed(wordsOf(document.content).join('')));
      }),
      { numRuns: 300 },
    );
  });

  test('reads every block', () => {
    const text = extractText(everyBlock);
    expect(squeezed(text)).toBe(squeezed(wordsOf(everyBlock.content).join('')));
    expect(text.split('\n')).toContain(
      'أعلنت بلدية مدينة الضفاف أن الجسر القديم سيُغلق أمام السيارات ثلاثة أسابيع، وأن العبّارات ستعمل حتى منتصف الليل بحسب جدول المواعيد.',
    );
    expect(text).not.toContain('سلمى الناعم');
    expect(text).not.toContain('http');
  });

  test('begins and ends with words, and leaves out empty paragraphs', () => {
    fc.assert(
      fc.property(documentArbitrary(), (document) => {
        const text = extractText(parsed(document));
        expect(text === '' ? [] : text.split('\n')).toSatisfy(
          (lines: string[]) => (lines[0] ?? 'x').trim() !== '' && (lines.at(-1) ?? 'x').trim() !== '',
        );
      }),
    );
    expect(extractText(documentFromText('\n\nأ\n\n\nب\n'))).toBe('أ\nب');
  });
});

describe('firstParagraphText', () => {
  test('passes over empty paragraphs and other blocks', () => {
    const document = parseDocument({
      type: 'doc',
      version: 1,
      content: [
        { type: 'divider' },
        { type: 'paragraph' },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: ' أول' }, { type: 'lineBreak' }, { type: 'text', text: 'سطر ' }],
        },
      ],
    });
    expect(document.ok && firstParagraphText(document.value)).toBe('أول سطر');
    expect(firstParagraphText({ type: 'doc', version: 1, content: [] })).toBe('');
  });
});

describe('countWords', () => {
  test.each([
    ['', 0],
    [' \n ', 0],
    ['— ، …', 0],
    ['قال وزير النقل', 3],
    ['كوفيد-19 و«رويترز»، 25%', 3],
    ['مُحَمَّدٌ\nعليه', 2],
  ])('%j → %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  test('reading takes at least a minute', () => {
    expect([0, 1, 180, 300, 1_800].map(readingMinutes)).toEqual([1, 1, 1, 2, 10]);
  });
});

describe('documentFromText', () => {
  test('makes a paragraph a line, and text of everything', () => {
    expect(documentFromText('قال <b>أحمد</b>\r\n\r\n  ثم\u200F ذهب \n')).toEqual({
      type: 'doc',
      version: 1,
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'قال <b>أحمد</b>' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'ثم ذهب' }] },
      ],
    });
  });

  test('is taken by the parser unchanged, and comes back as its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const document = documentFromText(text);
        expect(parseDocument(document)).toEqual({ ok: true, value: document });
        expect(documentFromText(extractText(document))).toEqual(document);
      }),
    );
  });

  test('cuts a paragraph of a hundred thousand letters into runs', () => {
    const long = 'كلمة👩‍🚀 '.repeat(15_000).trim();
    const document = documentFromText(long);
    expect(extractText(document)).toBe(long);
    expect(parseDocument(document)).toEqual({ ok: true, value: document });
  });
});

describe('collectReferences', () => {
  test('finds what every block names, once', () => {
    const { bridge, market, ferry, film, recording, article } = everyBlockIds;
    expect(collectReferences(everyBlock)).toEqual({
      mediaIds: [bridge, market, ferry, film, recording],
      articleIds: [article],
      links: ['https://ferries.example/timetable', 'https://www.youtube.com/watch?v=river'],
    });
  });
});
