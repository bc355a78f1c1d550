import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedHtml } from './marked-html';

it('puts matches in marks', () => {
  expect(
    markedHtml([
      { text: 'على ', match: false },
      { text: 'الجسر', match: true },
    ]),
  ).toBe('على <mark>الجسر</mark>');
});

it('makes a text that holds markup say it, not do it', () => {
  const html = markedHtml([
    { text: `<img src=x onerror="a('b')">&`, match: false },
    { text: '</mark><b>', match: true },
  ]);
  expect(html).toBe('&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;<mark>&lt;/mark&gt;&lt;b&gt;</mark>');
});

it('has no tag but its own, and loses no letter', () => {
  const runs = fc.array(
    fc.record({
      text: fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'ا', ';', 'amp;', '/mark') }),
      match: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(runs, (given) => {
      const text = markedHtml(given).replaceAll('<mark>', '').replaceAll('</mark>', '');
      expect(text).not.toMatch(/[<>"']/);
      const said = text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      expect(said).toBe(given.map((run) => run.text).join(''));
    }),
  );
});
