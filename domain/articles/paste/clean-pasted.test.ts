import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document/parse';
import { cleanPastedHtml } from './clean-pasted-html';
import { cleanPastedText } from './clean-pasted-text';

const keep = { tashkeel: 'keep' } as const;
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const line = (...content: unknown[]) => ({ type: 'paragraph', content });

describe('what is pasted', () => {
  it('from Word keeps its lists and loses its looks', () => {
    const html = `<html><head><style>p{color:red}</style></head><body><!--StartFragment-->
      <p class=MsoNormal dir=RTL style='text-align:right'><b><span lang=AR-SA>مقدمـــة</span></b><o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]><span>أولًا</span></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>ثانيًا</p></body></html>`;
    expect(cleanPastedHtml(html, keep).blocks).toEqual([
      line(text('مقدمة', 'strong')),
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [line(text('أولًا'))] },
          { type: 'listItem', content: [line(text('ثانيًا'))] },
        ],
      },
    ]);
  });

  it('from Google Docs is bold where it was bold', () => {
    const html = `<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="rtl"><span style="font-weight:400">قال </span><span style="font-weight:700">الوزير</span></p><br><h1><span>عنوان</span></h1>
      <p><a href="https://www.google.com/url?q=https://river.example/a&sa=D"><span style="font-style:italic">هنا</span></a></p></b>`;
    expect(cleanPastedHtml(html, keep).blocks).toEqual([
      line(text('قال '), text('الوزير', 'strong')),
      { type: 'heading', attrs: { level: 2 }, content: [text('عنوان')] },
      line({
        type: 'text',
        text: 'هنا',
        marks: [{ type: 'link', attrs: { href: 'https://river.example/a' } }, { type: 'emphasis' }],
      }),
    ]);
  });

  it('from an old page becomes paragraphs, and its pictures are counted', () => {
    const html =
      '<table><tr><td><font face="Tahoma">فقرة&nbsp;أولى<br><br>فقرة ثانية</font><img src="x.gif"></td></tr></table><a href="javascript:alert(1)">لا</a>';
    expect(cleanPastedHtml(html, keep)).toEqual({
      blocks: [line(text('فقرة أولى')), line(text('فقرة ثانية')), line(text('لا'))],
      mojibake: false,
      images: 1,
    });
  });

  it('from WhatsApp loses the message headers and keeps strong and emphasis', () => {
    expect(cleanPastedText('[12:30، 1/2/2026] سلمى: *عاجل*: أُغلق الجسر\n\nوالسير متوقف', keep).blocks).toEqual([
      line(text('عاجل', 'strong'), text(': أُغلق الجسر')),
      line(text('والسير متوقف')),
    ]);
  });

  it('is repaired when it was misread, and says so', () => {
    const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode('الجسر القديم'));
    expect(cleanPastedText(misread, keep)).toMatchObject({ mojibake: true, blocks: [line(text('الجسر القديم'))] });
  });

  it('loses vowel marks by choice, and presentation forms always', () => {
    expect(cleanPastedText('ﻣُﺤَﻤَّﺪ', { tashkeel: 'drop' }).blocks).toEqual([line(text('محمد'))]);
  });

  it('is a table when it was one', () => {
    const [table] = cleanPastedHtml(
      '<table><tr><th>المرسى</th><th>الموعد</th></tr><tr><td>القصب</td><td></td></tr></table>',
      keep,
    ).blocks;
    expect(table?.content?.map((row) => row.content?.length)).toEqual([2, 2]);
  });

  it('is always something the document accepts', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'blockquote',
      'h1',
      'span',
      'a href="javascript:x"',
      'br',
      'hr',
      'script',
      'o:p',
      'pre',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
      fc.constantFrom('كلام', ' ', '&nbsp;', 'x\u202Ey', '\uD800'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const { blocks } = cleanPastedHtml(pieces.join(''), keep);
        expect(parseDocument({ type: 'doc', content: blocks })).toMatchObject({ ok: true });
      }),
      { numRuns: 500 },
    );
  });
});
