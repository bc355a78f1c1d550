import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { everyBlock, everyBlockIds } from '@/test/fixtures/every-block';
import { documentArbitrary } from '@/test/arbitraries/document';
import { parseDocument } from './parse';
import type { FeedContext } from './prose/feed-context';
import { inlineText } from './prose/prose-lines';
import { documentToFeedHtml } from './to-feed-html';

const ALLOWED = new Set([
  'p',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'blockquote',
  'cite',
  'strong',
  'em',
  'a',
  'span',
  'br',
  'hr',
  'img',
  'figure',
  'figcaption',
  'aside',
  'table',
  'caption',
  'tbody',
  'tr',
  'th',
  'td',
]);

const context: FeedContext = {
  siteUrl: 'https://river.example',
  images: Object.fromEntries([everyBlockIds.bridge, everyBlockIds.market].map((id) => [id, image(id)])),
  clips: {
    [everyBlockIds.film]: {
      id: everyBlockIds.film,
      kind: 'VIDEO',
      url: '/media/film.mp4',
      mime: 'video/mp4',
      bytes: 9,
      width: 640,
      height: 360,
      durationMs: 1_000,
    },
  },
  linkedArticles: { [everyBlockIds.article]: { publicId: 'x7k2', slug: 'نهر-الضفاف', title: 'النهر & <الضفاف>' } },
  labels: { correction: 'تصحيح', seeAlso: 'اقرأ أيضًا', video: 'مقطع', audio: 'تسجيل' },
};

function image(id: string) {
  const source = (format: 'avif' | 'jpeg', width: number) => ({
    format,
    width,
    height: width / 2,
    url: `/media/${id}-${width}.${format}`,
  });
  return {
    id,
    alt: 'بديل',
    caption: 'شرح',
    credit: 'اسم',
    width: 2_000,
    height: 1_000,
    colour: null,
    focalX: 0.5,
    focalY: 0.5,
    sources: [source('avif', 640), source('jpeg', 640), source('jpeg', 1_280), source('jpeg', 2_000)],
  };
}

function elements(html: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}

const attribute = (node: Tree.Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

describe('documentToFeedHtml', () => {
  const html = documentToFeedHtml(everyBlock, context);

  test('makes every address absolute', () => {
    const addresses = elements(html)
      .flatMap((node) => [attribute(node, 'href'), attribute(node, 'src')])
      .filter((url) => url !== undefined);
    expect(addresses).toEqual([
      'https://ferries.example/timetable',
      `https://river.example/media/${everyBlockIds.bridge}-1280.jpeg`,
      `https://river.example/media/${everyBlockIds.market}-1280.jpeg`,
      'https://river.example/media/film.mp4',
      'https://www.youtube.com/watch?v=river',
      'https://river.example/a/x7k2/%D9%86%D9%87%D8%B1-%D8%A7%D9%84%D8%B6%D9%81%D8%A7%D9%81',
    ]);
  });

  test('shows a picture with its size, alt, caption and credit, and leaves out what is not there', () => {
    expect(html).toContain(
      'width="1280" height="640"><figcaption>الجسر القديم عند الفجر قبل إغلاقه بيوم. — سلمى الناعم</figcaption>',
    );
    expect(html).not.toContain('أول عبّارة بعد الإغلاق');
  });

  test('escapes what others wrote', () => {
    expect(html).toContain('النهر &amp; &lt;الضفاف&gt;</a>');
  });

  test('is well-formed, of few elements, without anything that runs; paragraphs keep their text', () => {
    fc.assert(
      fc.property(documentArbitrary(), (raw) => {
        const parsed = parseDocument(raw);
        if (!parsed.ok) throw new Error(parsed.detail);
        const written = documentToFeedHtml(parsed.value, context);
        const found = elements(written);
        for (const node of found) {
          expect(ALLOWED).toContain(node.tagName);
          for (const { name } of node.attrs)
            expect(['href', 'src', 'alt', 'width', 'height', 'dir', 'lang', 'start']).toContain(name);
          expect(attribute(node, 'href') ?? 'https:').toMatch(/^(https?|mailto):/);
        }
        for (const block of parsed.value.content) {
          if (block.type !== 'heading') continue;
          expect(found.filter(({ tagName }) => /^h[23]$/.test(tagName)).map(textOf)).toContain(
            inlineText(block.content).replaceAll('\n', ''),
          );
        }
      }),
    );
  });
});

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
