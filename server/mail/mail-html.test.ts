import { expect, it } from 'vitest';
import { mailHtml, mailText } from './mail-html';

const logo = { url: 'https://river.example/media/l.jpeg', width: 480, height: 120 };
const identity = { name: 'الضفاف', home: 'https://river.example/', accent: '#0b5563', logo: null };
const text = 'أهلًا،\n\nhttps://river.example/admin/link/a?x=1&y="2"';

it('is set from the right under the name of the paper, in its colour', () => {
  const html = mailHtml({ text, locale: 'ar', identity });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('>الضفاف</a>');
  expect(html).toContain('border-top:4px solid #0b5563');
  expect(html).toContain('href="https://river.example/admin/link/a?x=1&amp;y=&quot;2&quot;" dir="ltr"');
  expect(html).not.toMatch(/<(?:script|link|style)/);
});

it('escapes whatever the paper is called, and the text', () => {
  const name = '"><script>alert(1)</script>&\n--';
  for (const some of [null, logo]) {
    const html = mailHtml({ text: '<img src=x onerror=y>', locale: 'en', identity: { ...identity, name, logo: some } });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;');
  }
});

it('shows the logo with the name in its place', () => {
  const html = mailHtml({ text, locale: 'ar', identity: { ...identity, logo } });
  expect(html).toContain('<img src="https://river.example/media/l.jpeg" alt="الضفاف" width="176" height="44"');
});

it('signs the plain text', () => {
  expect(mailText({ text: 'أهلًا', identity })).toBe('أهلًا\n\n-- \nالضفاف\nhttps://river.example/\n');
});
