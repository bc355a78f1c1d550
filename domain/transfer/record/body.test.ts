import { describe, expect, it } from 'vitest';
import { extractText } from '@/domain/articles/document/extract';
import { parseDocument } from '@/domain/articles/document/parse';
import { bodyFromText, lineFromText } from './body';

function blocks(body: string): string[] {
  const result = bodyFromText(body);
  if (!result.ok) throw new Error(result.detail);
  const parsed = parseDocument(result.value);
  expect(parsed).toEqual({ ok: true, value: result.value });
  return extractText(result.value).split('\n');
}

describe('bodyFromText', () => {
  it('makes a paragraph of each line, in order, and drops empty ones', () => {
    expect(blocks('الأول\n\n  الثاني \r\nالثالث\n\t\n')).toEqual(['الأول', 'الثاني', 'الثالث']);
  });

  it('leaves plain text alone that merely looks like markup', () => {
    expect(blocks('إذا كان س < ص فإن <ص> أكبر & أوضح')).toEqual(['إذا كان س < ص فإن <ص> أكبر & أوضح']);
  });

  it('keeps the text of HTML and nothing else', () => {
    const html =
      '<h2>عنوان</h2><p onclick="x()">نص <b>غليظ</b> و<a href="javascript:alert(1)">رابط</a><script>alert("1")</script></p>' +
      '<p>سطر\nواحد<br>سطر آخر<img src=x onerror=alert(2)><svg/onload=alert(3)><!-- سر --><style>p{}</style></p>' +
      '<iframe src="https://example.org">بديل</iframe><math><mtext></p><noscript><p title="</noscript><img src=x onerror=alert(4)>">نهاية';
    const lines = blocks(html);
    expect(lines.slice(0, 4)).toEqual(['عنوان', 'نص غليظ ورابط', 'سطر واحد', 'سطر آخر']);
    expect(lines.join()).not.toMatch(/alert|سر|بديل|onerror="|javascript/);
  });

  it('decodes character references once, so that an escaped tag stays text', () => {
    expect(blocks('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &#1587;</p>')).toEqual([
      '<script>alert(1)</script> &amp; س',
    ]);
  });

  it('parts old half-marked text at its lines', () => {
    expect(blocks('الأول <b>غليظ</b>\nالثاني')).toEqual(['الأول غليظ', 'الثاني']);
  });

  it('reads deep and broken markup in time that grows with its length', () => {
    const started = performance.now();
    expect(bodyFromText('<b><i><div><font><table>'.repeat(40_000)).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it.each([
    ['', 'the body is empty'],
    ['<p> </p><script>x</script>', 'the body is empty'],
    ['س'.repeat(500_001), 'the body is longer than 500000 letters'],
    ['س\n'.repeat(5_001), 'the body has more than 5000 paragraphs'],
  ])('refuses a body (%#)', (body, why) => {
    expect(bodyFromText(body)).toMatchObject({ ok: false, detail: why });
  });
});

describe('lineFromText', () => {
  it.each([
    ['  عنوان \n في سطرين ', 'عنوان في سطرين'],
    ['<b>عنوان</b> &quot;مقتبس&quot;', 'عنوان "مقتبس"'],
    ['AT&T و R&D', 'AT&T و R&D'],
    ['</title><script>alert(1)</script>عنوان', 'عنوان'],
  ])('%j → %j', (value, line) => {
    expect(lineFromText(value)).toBe(line);
  });
});
