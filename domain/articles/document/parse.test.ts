import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyBlock } from '@/test/fixtures/every-block';
import { documentArbitrary } from '@/test/arbitraries/document';
import { parseDocument } from './parse';

const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const text = (words: unknown, extra: object = {}) => ({ type: 'text', text: words, ...extra });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const linked = (href: unknown) => doc(paragraph(text('هنا', { marks: [{ type: 'link', attrs: { href } }] })));

function whyRefused(input: unknown): string {
  const result = parseDocument(input);
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value).slice(0, 300)}`);
  expect(result.reason).toBe('invalid-document');
  return result.detail ?? '';
}

function lists(depth: number): unknown {
  let inner: unknown = paragraph(text('عميق'));
  for (let level = 0; level < depth; level += 1)
    inner = { type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] };
  return inner;
}

describe('parseDocument', () => {
  test('takes a document with every block as it is', () => {
    expect(parseDocument(everyBlock)).toEqual({ ok: true, value: everyBlock });
    expect(parseDocument(JSON.parse(JSON.stringify(everyBlock)))).toEqual({ ok: true, value: everyBlock });
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(documentArbitrary(), (document) => {
        const once = parseDocument(document);
        if (!once.ok) throw new Error(once.detail);
        expect(parseDocument(once.value)).toEqual(once);
      }),
    );
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (input) => {
          parseDocument(input);
          parseDocument(doc(input));
          parseDocument(doc({ type: 'paragraph', attrs: input, content: input }));
        },
      ),
    );
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript\u200B:alert(1)',
    '\u202Ejavascript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript://x.example/%0Aalert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://x.example/1',
    'about:blank',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https:evil.example',
    'https:///evil.example',
    'https://',
    'https://user:secret@evil.example',
    'https://river.example@evil.example',
    'https://x.example/\u202Egpj.exe',
    'https://x.example/a b',
    'mailto:',
    'relative/path',
    '',
    'http://[::1',
    'https://x.example/\uD800',
  ])('refuses the address %j', (href) => {
    expect(whyRefused(linked(href))).toMatch(/block 1 \(paragraph\), text 1, link, href .*address|is empty/);
  });

  test.each([
    'https://x.example/نهر?q=1#r',
    'http://x.example',
    'HTTPS://X.example/',
    'mailto:desk@river.example',
    '/a/x1/نهر',
    '/',
    '#h-نهر',
  ])('takes the address %j', (href) => {
    expect(parseDocument(linked(href)).ok).toBe(true);
  });

  test.each(['/a/x1', '#x', 'mailto:a@b.example', 'javascript:1'])('refuses to embed %j', (url) => {
    expect(whyRefused(doc({ type: 'embed', attrs: { url } }))).toContain('block 1 (embed), url');
  });

  test.each([
    [
      'a node nobody knows',
      doc(paragraph(text('أ')), { type: 'script', content: [] }),
      'block 2 [content.1]: "script" is not allowed here',
    ],
    ['raw HTML', doc({ type: 'html', html: '<b>' }), 'block 1 [content.0]: "html" is not allowed here'],
    [
      'a node in the wrong place',
      doc({ type: 'factBox', content: [{ type: 'divider' }] }),
      'block 1 (fact box), divider 1',
    ],
    [
      'a box inside a list',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'factBox', content: [] }] }] }),
      'block 1 (list), item 1, fact box 1',
    ],
    [
      'a mark nobody knows',
      doc(paragraph(text('أ', { marks: [{ type: 'blink' }] }))),
      'mark 1 [content.0.content.0.marks.0]: "blink" is not allowed here',
    ],
    [
      'a mark given twice',
      doc(paragraph(text('أ', { marks: [{ type: 'strong' }, { type: 'strong' }] }))),
      'name the same mark twice',
    ],
    ['an event handler', doc(paragraph(text('أ', { onclick: 'alert(1)' }))), 'unknown "onclick"'],
    ['a handler among attributes', doc({ type: 'paragraph', attrs: { style: 'x' } }), 'unknown "style"'],
    ['text that is a number', doc(paragraph(text(7))), 'text 1, text'],
    ['text that is an object', doc(paragraph(text({ toString: 'x' }))), 'text 1, text'],
    ['an unknown direction', doc({ type: 'paragraph', attrs: { dir: 'auto' } }), 'block 1 (paragraph), dir'],
    [
      'a heading of the first level',
      doc({ type: 'heading', attrs: { level: 1 }, content: [] }),
      'block 1 (heading), level',
    ],
    [
      'a language that is markup',
      doc(paragraph(text('x', { marks: [{ type: 'span', attrs: { lang: 'en" onx="' } }] }))),
      'is not a language tag',
    ],
    [
      'a span that says nothing',
      doc(paragraph(text('x', { marks: [{ type: 'span', attrs: {} }] }))),
      'neither a language nor a direction',
    ],
    [
      'a picture by path',
      doc({ type: 'figure', attrs: { mediaId: '../../etc/passwd' } }),
      'block 1 (picture), mediaId',
    ],
    [
      'a picture by a prototype key',
      doc({ type: 'figure', attrs: { mediaId: '__proto__' } }),
      'block 1 (picture), mediaId',
    ],
    [
      'a date that does not exist',
      doc({ type: 'correction', attrs: { date: '2026-02-30T00:00:00Z' }, content: [paragraph()] }),
      'block 1 (correction), date',
    ],
    [
      'a pull quote of invisible signs',
      doc({ type: 'pullQuote', attrs: { text: '\u200B\u202E \uFEFF' } }),
      'block 1 (pull quote), text [content.0.attrs.text]: is empty',
    ],
    ['a missing type', doc({ content: [] }), 'block 1 [content.0]: has no type'],
    ['null for a block', doc(null), 'block 1 [content.0]'],
    ['content that is no list', { type: 'doc', version: 1, content: { length: 1 } }, 'the document [content]'],
    ['another root', { type: 'paragraph', version: 1, content: [] }, 'type'],
    ['unknown keys of the root', { ...doc(), html: '<b>' }, 'the document: unknown "html"'],
    ['a list', [], 'not an object'],
    ['nothing', null, 'not an object'],
    ['a string', '{"type":"doc"}', 'not an object'],
    [
      'an infinite number',
      doc({ type: 'orderedList', attrs: { start: Infinity }, content: [] }),
      'not something JSON can hold',
    ],
    [
      'a date object',
      doc({ type: 'correction', attrs: { date: new Date() }, content: [] }),
      'not something JSON can hold',
    ],
    ['a function', doc(paragraph(text(() => 'x'))), 'not something JSON can hold'],
  ])('refuses %s', (_, input, reason) => {
    expect(whyRefused(input)).toContain(reason);
  });

  test.each([
    '{"type":"doc","version":1,"content":[],"__proto__":{"polluted":1}}',
    '{"type":"doc","version":1,"content":[{"type":"paragraph","attrs":{"__proto__":{"dir":"rtl"}}}]}',
    '{"type":"doc","version":1,"content":[{"type":"divider","constructor":{"prototype":{"polluted":1}}}]}',
  ])('refuses prototype keys: %s', (json) => {
    expect(whyRefused(JSON.parse(json))).toContain('forbidden key');
    expect({}).not.toHaveProperty('polluted');
  });

  test('refuses what inherits its content', () => {
    expect(whyRefused(Object.create({ type: 'doc', version: 1, content: [] }))).toContain(
      'not something JSON can hold',
    );
  });

  test('takes lists as deep as people write and refuses ten thousand, at once', () => {
    expect(parseDocument(doc(lists(12))).ok).toBe(true);
    const started = performance.now();
    expect(whyRefused(doc(lists(10_000)))).toContain('block 1 [content.0] is nested more than 64 levels deep');
    expect(whyRefused(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toContain('nested');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('refuses a document that holds itself', () => {
    const self: { type: string; content: unknown[] } = { type: 'bulletList', content: [] };
    self.content.push({ type: 'listItem', content: [self] });
    expect(whyRefused(doc(self))).toContain('nested');
  });

  test('refuses what is too large, in one text, in many and in empty parts', () => {
    expect(whyRefused(doc(paragraph(text('ن'.repeat(1_000_001)))))).toBe('the document is larger than 2 MB');
    expect(whyRefused(doc(paragraph(text('ن'.repeat(100_001)))))).toContain('block 1 (paragraph), text 1, text');
    expect(whyRefused(doc(...Array.from({ length: 400 }, () => paragraph(text('ن'.repeat(5_000))))))).toContain(
      'larger than 2 MB',
    );
    expect(whyRefused({ type: 'doc', version: 1, content: Array.from({ length: 300_000 }, () => []) })).toContain(
      'larger than 2 MB',
    );
    expect(whyRefused(doc(...Array.from({ length: 5_001 }, () => ({ type: 'divider' }))))).toContain('content');
  });

  test('names a few faults of many', () => {
    const detail = whyRefused(doc(...Array.from({ length: 9 }, () => ({ type: 'x' }))));
    expect(detail).toMatch(/^block 1 .*; block 2 .*; block 3 .*; and 6 more$/);
  });

  test('keeps HTML in text as text', () => {
    const document = doc(paragraph(text('<script>alert(1)</script> &amp; <b>')));
    expect(parseDocument(document)).toEqual({ ok: true, value: document });
  });

  test('cleans text: NFC, no stray controls, one space at the edge of a run', () => {
    const parsed = parseDocument(
      doc(
        paragraph(
          text('\uFEFF\u202Eقال  '),
          text('e\u0301\u0000\uD800', { marks: [{ type: 'strong' }] }),
          text('\u200B'),
          text('\n ثم'),
        ),
      ),
    );
    expect(parsed).toEqual({
      ok: true,
      value: doc(paragraph(text('قال '), text('é', { marks: [{ type: 'strong' }] }), text(' ثم'))),
    });
  });

  test('reads an attribute of null as one not given', () => {
    expect(parseDocument(doc({ type: 'paragraph', attrs: { dir: null } }))).toEqual({
      ok: true,
      value: doc({ type: 'paragraph', attrs: {} }),
    });
  });

  test('fills what may be left out', () => {
    const mediaId = '0192f0c1-0000-7000-8000-000000000001';
    expect(parseDocument(doc({ type: 'gallery', content: [{ type: 'figure', attrs: { mediaId } }] }))).toEqual({
      ok: true,
      value: doc({
        type: 'gallery',
        attrs: { caption: '' },
        content: [{ type: 'figure', attrs: { mediaId, alt: '', caption: '', credit: '' } }],
      }),
    });
  });
});
