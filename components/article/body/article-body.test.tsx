import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { documentArbitrary } from '@/test/arbitraries/document';
import { extractText } from '@/domain/articles/document/extract';
import { documentFromText } from '@/domain/articles/document/from-text';
import { parseDocument } from '@/domain/articles/document/parse';
import type { Block } from '@/domain/articles/document/types';
import { everyBlock, everyBlockIds } from '@/test/fixtures/every-block';
import {
  attributesOfAll,
  doc,
  emptyContext,
  link,
  paragraph,
  render,
  textOf,
  walk,
  fullContext,
} from '@/test/rendering/body-rendering';

const ELEMENTS = new Set([
  'div',
  'p',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'figure',
  'figcaption',
  'blockquote',
  'cite',
  'strong',
  'em',
  'a',
  'span',
  'bdi',
  'br',
  'hr',
  'picture',
  'source',
  'img',
  'small',
  'video',
  'audio',
  'warraq-embed',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'aside',
  'section',
  'time',
]);

describe('ArticleBody', () => {
  test('renders any document, of known elements and safe addresses alone', () => {
    fc.assert(
      fc.property(documentArbitrary(), fc.boolean(), (raw, isEmpty) => {
        const parsed = parseDocument(raw);
        if (!parsed.ok) throw new Error(parsed.detail);
        const html = render(parsed.value, isEmpty ? emptyContext : fullContext);
        expect(html).not.toMatch(/<script|<svg/i);
        walk(html, (node) => {
          expect(ELEMENTS).toContain(node.tagName);
          for (const { name, value } of node.attrs) {
            expect(name).not.toMatch(/^on/);
            if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:|\/(?!\/)|#)/i);
          }
        });
      }),
    );
  });

  test('gives every heading an id of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('نهر', 'نهر 2', '…', 'River', 'نَهر'), { maxLength: 8 }), (titles) => {
        const headings = titles.map((text): Block => ({
          type: 'heading',
          attrs: { level: 2 },
          content: [{ type: 'text', text }],
        }));
        const ids = attributesOfAll(render(doc(...headings)), 'h2').map(({ id }) => id);
        expect(ids).toHaveLength(titles.length);
        expect(new Set(ids).size).toBe(titles.length);
      }),
    );
    expect(
      render(doc({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'ما الذي سيتغير؟' }] })),
    ).toContain('<h2 id="h-ما-الذي-سيتغير">');
  });

  test('lifts a heading of the third level that stands under none of the second', () => {
    const heading = (level: 2 | 3, text: string): Block => ({
      type: 'heading',
      attrs: { level },
      content: [{ type: 'text', text }],
    });
    expect(render(doc(heading(3, 'أ'), heading(2, 'ب'), heading(3, 'ج')))).toMatch(
      /<h2 [^>]*>أ<\/h2><h2 [^>]*>ب<\/h2><h3 [^>]*>ج<\/h3>/,
    );
  });

  test('shows HTML in text as text', () => {
    expect(render(documentFromText('كتب <script>alert(1)</script>'))).toContain(
      '<p>كتب &lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });

  test('reads every block in the order of its plain text', () => {
    const shown = textOf(parseFragment(render(everyBlock))).replace(/\s+/g, '');
    let from = 0;
    for (const line of extractText(everyBlock).split('\n')) {
      const at = shown.indexOf(line.replace(/\s+/g, ''), from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  test('leaves out what the document names and nobody has', () => {
    const html = render(everyBlock, emptyContext);
    for (const tag of ['img', 'picture', 'video', 'audio']) expect(attributesOfAll(html, tag)).toEqual([]);
    expect(html).not.toContain('class="article-see-also"');
    expect(html).not.toContain('class="article-gallery"');
  });

  test('asks nothing of another site and runs nothing', () => {
    const html = render(everyBlock);
    for (const tag of ['iframe', 'script', 'object', 'embed', 'link']) expect(attributesOfAll(html, tag)).toEqual([]);
    for (const { src = '/', srcset = '/', poster = '/' } of [
      ...attributesOfAll(html, 'img'),
      ...attributesOfAll(html, 'source'),
      ...attributesOfAll(html, 'video'),
    ]) {
      for (const address of [src, poster, ...srcset.split(', ')]) expect(address).toMatch(/^\//);
    }
  });

  test('pictures hold their place and come late; formats in order', () => {
    const html = render(everyBlock);
    for (const picture of attributesOfAll(html, 'img')) {
      expect(picture).toMatchObject({ width: '1600', height: '900', loading: 'lazy' });
      expect(picture.style).toBe('object-position:25% 50%;background-color:#445566');
    }
    expect(html).toMatch(/<picture><source type="image\/avif"[^>]*640w, [^>]*1280w"[^>]*\/><source type="image\/webp"/);
    expect(html).toContain(
      '<figcaption><span>الجسر القديم عند الفجر قبل إغلاقه بيوم.</span> <small class="article-credit"><bdi>سلمى الناعم</bdi></small></figcaption>',
    );
    expect(attributesOfAll(html, 'img')[0]?.alt).toBe('جسر حجري بسبع أقواس فوق نهر هادئ');
  });

  test('clips have controls and are not fetched; an embed is a link', () => {
    const html = render(everyBlock);
    for (const player of [...attributesOfAll(html, 'video'), ...attributesOfAll(html, 'audio')])
      expect(player).toMatchObject({ controls: '', preload: 'none' });
    expect(html).toMatch(
      /<warraq-embed data-provider="youtube"><a href="https:\/\/www\.youtube\.com\/watch\?v=river" rel="noopener">.*<bdi>يوتيوب<\/bdi>/,
    );
    expect(html).not.toContain('>https://');
  });

  test('a table has a caption, heads with a scope, and scrolls by keyboard', () => {
    const html = render(everyBlock);
    expect(html).toContain(
      '<div class="article-table" role="group" aria-label="مواعيد العبّارات" tabindex="0"><table><caption>مواعيد العبّارات</caption><thead>',
    );
    expect(attributesOfAll(html, 'th').map(({ scope }) => scope)).toEqual(['col', 'col', 'col', 'row', 'row']);
  });

  test('a correction is dated', () => {
    expect(render(everyBlock)).toMatch(
      /<strong>تصحيح<\/strong> <time dateTime="2026-03-14T15:20:00.000Z">14 [^<]+ 2026<\/time>/i,
    );
  });

  test('links: one for neighbours of one address, the host for a bare address, noopener for other sites', () => {
    const html = render(
      doc(
        paragraph(
          link('نص ', '/a/x1'),
          { type: 'text', text: 'غليظ', marks: [{ type: 'link', attrs: { href: '/a/x1' } }, { type: 'strong' }] },
          link('https://www.ferries.example/very/long?path=1', 'https://www.ferries.example/very/long?path=1'),
        ),
      ),
    );
    expect(html).toContain(
      '<p><a href="/a/x1">نص <strong>غليظ</strong></a><a href="https://www.ferries.example/very/long?path=1" rel="noopener"><bdi dir="ltr">ferries.example</bdi></a></p>',
    );
  });

  test('direction is said only where it differs from the page', () => {
    const lines = (text: string, dir?: 'rtl' | 'ltr'): Block => ({
      type: 'paragraph',
      ...(dir && { attrs: { dir } }),
      content: [{ type: 'text', text }],
    });
    const html = render(doc(lines('عربي Latin'), lines('Latin عربي'), lines('2026'), lines('Latin', 'rtl')));
    expect(attributesOfAll(html, 'p').map(({ dir }) => dir)).toEqual([undefined, 'ltr', undefined, 'rtl']);
    const runs = render(
      doc(
        paragraph(
          { type: 'text', text: 'Le Fleuve', marks: [{ type: 'span', attrs: { lang: 'fr' } }] },
          { type: 'text', text: 'x', marks: [{ type: 'span', attrs: { lang: 'en', dir: 'ltr' } }] },
        ),
      ),
    );
    expect(runs).toContain('<bdi lang="fr">Le Fleuve</bdi><span lang="en" dir="ltr">x</span>');
  });

  test('the inset stands once, after the third paragraph of a long body without links of its own', () => {
    const long = documentFromText(Array.from({ length: 7 }, (_, index) => `فقرة ${index + 1}`).join('\n'));
    expect(render(long, emptyContext, <hr id="inset" />)).toMatch(/<p>فقرة 3<\/p><hr id="inset"\/><p>فقرة 4/);
    expect(render(doc(...long.content.slice(1)), emptyContext, <hr id="inset" />)).not.toContain('inset');
    expect(
      render(
        doc(...long.content, { type: 'relatedLink', attrs: { articleId: everyBlockIds.article } }),
        emptyContext,
        <hr id="inset" />,
      ),
    ).not.toContain('inset');
  });

  test.each([
    ['https://www.youtube.com/watch?v=1', 'youtube', 'يوتيوب'],
    ['https://youtu.be/1', 'youtube', 'يوتيوب'],
    ['https://m.facebook.com/1', 'facebook', 'فيسبوك'],
    ['https://x.com/a/status/1', 'x', 'إكس'],
    ['https://twitter.com/a', 'x', 'إكس'],
    ['https://t.me/a/1', 'telegram', 'تيليغرام'],
    ['https://notyoutube.com/1', undefined, 'notyoutube.com'],
    ['https://youtube.com.evil.example/1', undefined, 'youtube.com.evil.example'],
  ])('names the site of %s', (url, provider, name) => {
    const html = render(doc({ type: 'embed', attrs: { url, title: '', caption: '' } }));
    expect(attributesOfAll(html, 'warraq-embed')[0]?.['data-provider']).toBe(provider);
    expect(html).toContain(`<bdi>${name}</bdi>`);
  });
});
