import fc from 'fast-check';
import type { ArticleDocument, Block, Inline, Mark, Paragraph, Prose } from '@/domain/articles/document/types';

/** Valid documents of every shape, with text that breaks any output that is not escaped. */

const HOSTILE = [
  '<script>alert(1)</script>',
  '</p><img src=x onerror=alert(1)>',
  '"><svg onload=1>',
  '&lt;b&gt;',
  '{{7*7}}',
  '\u202E',
  '\uFEFF',
  ' ',
  '\n',
  "'",
];
const WORDS = [
  'الضفاف',
  'والمستشفيات',
  'مُحَمَّد',
  'ﷺ',
  'Reuters',
  '2026',
  '٢٠٢٦',
  'كوفيد-19',
  '،',
  '«نهر»',
  '\u200C',
  'e\u0301',
];

const words = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(' '));
/** Words of which something is left after cleaning. */
const visibleWords = words.map((text) => `قال ${text}`);
/** Within the limit of a date, which is the tightest. */
const shortWords = visibleWords.map((text) => [...text].slice(0, 45).join(''));
const optional = fc.oneof(fc.constant(''), words);
const uuid = fc.uuid();
const direction = fc.constantFrom('rtl' as const, 'ltr' as const);
const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }).filter((url) => url.length < 500),
  fc.constantFrom('/a/x1/نهر', '#h-x', 'mailto:desk@river.example'),
);

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant({ type: 'strong' as const }),
  fc.constant({ type: 'emphasis' as const }),
  href.map((url) => ({ type: 'link' as const, attrs: { href: url } })),
  direction.map((dir) => ({ type: 'span' as const, attrs: { dir, lang: 'en' } })),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('text' as const),
      text: words,
      marks: fc.uniqueArray(mark, { maxLength: 4, selector: ({ type }) => type }),
    }),
  },
  fc.constant({ type: 'lineBreak' as const }),
);
const inlines = fc.array(inline, { maxLength: 4 });
const paragraph: fc.Arbitrary<Paragraph> = fc.oneof(
  inlines.map((content) => ({ type: 'paragraph' as const, content })),
  fc.tuple(inlines, direction).map(([content, dir]) => ({ type: 'paragraph' as const, attrs: { dir }, content })),
);
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 2 });

const { prose } = fc.letrec<{ prose: Prose; items: Extract<Prose, { type: 'bulletList' }>['content'] }>((tie) => ({
  prose: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    tie('items').map((content) => ({ type: 'bulletList' as const, content })),
    tie('items').map((content) => ({ type: 'orderedList' as const, attrs: { start: 3 }, content })),
  ),
  items: fc.array(
    fc.array(tie('prose'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'listItem' as const, content })),
    { minLength: 1, maxLength: 3 },
  ),
}));
const proses = fc.array(prose, { minLength: 1, maxLength: 2 });

const figure = fc.record({
  type: fc.constant('figure' as const),
  attrs: fc.record({ mediaId: uuid, alt: optional, caption: optional, credit: optional }),
});
const cell = fc.record({
  type: fc.constant('tableCell' as const),
  attrs: fc.record({ header: fc.boolean() }),
  content: paragraphs,
});

const block: fc.Arbitrary<Block> = fc.oneof(
  prose,
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
    content: inlines,
  }),
  fc.record({ type: fc.constant('quote' as const), attrs: fc.record({ attribution: optional }), content: paragraphs }),
  fc.record({
    type: fc.constant('pullQuote' as const),
    attrs: fc.record({ text: visibleWords, attribution: optional }),
  }),
  figure,
  fc.record({
    type: fc.constant('gallery' as const),
    attrs: fc.record({ caption: optional }),
    content: fc.array(figure, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('video' as const),
    attrs: fc.record({ mediaId: uuid, posterId: uuid, caption: optional, credit: optional }),
  }),
  fc.record({
    type: fc.constant('audio' as const),
    attrs: fc.record({ mediaId: uuid, title: optional, caption: optional, credit: optional }),
  }),
  fc.record({
    type: fc.constant('embed' as const),
    attrs: fc.record({ url: fc.webUrl().filter((url) => url.length < 500), title: optional, caption: optional }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    attrs: fc.record({ caption: optional }),
    content: fc.array(
      fc.record({ type: fc.constant('tableRow' as const), content: fc.array(cell, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ type: fc.constant('factBox' as const), attrs: fc.record({ title: optional }), content: proses }),
  fc.record({
    type: fc.constant('timeline' as const),
    attrs: fc.record({ title: optional }),
    content: fc.array(
      fc.record({
        type: fc.constant('timelineEvent' as const),
        attrs: fc.record({ date: shortWords, title: optional }),
        content: proses,
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({
    type: fc.constant('questions' as const),
    attrs: fc.record({ title: optional }),
    content: fc.array(
      fc.record({
        type: fc.constant('question' as const),
        attrs: fc.record({ question: visibleWords }),
        content: proses,
      }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({
    type: fc.constant('correction' as const),
    attrs: fc.record({ date: fc.constantFrom('2026-03-14T18:20:00Z', '2025-12-31T23:59:59+03:00') }),
    content: paragraphs,
  }),
  fc.record({ type: fc.constant('relatedLink' as const), attrs: fc.record({ articleId: uuid }) }),
  fc.constant({ type: 'divider' as const }),
);

/** A document the parser takes; its text is not cleaned yet. */
export function documentArbitrary(): fc.Arbitrary<ArticleDocument> {
  return fc.array(block, { maxLength: 5 }).map((content) => ({ type: 'doc', version: 1, content }));
}
