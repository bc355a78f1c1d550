import { expect, it } from 'vitest';
import type { Line } from '../source/read-lines';
import { savedPage } from './saved-page';

async function* numbered(texts: string[]): AsyncGenerator<Line> {
  for (const [index, text] of texts.entries()) yield { number: index + 1, text };
}

it('refuses a page that no article is as long as, at the line where it gets too long', async () => {
  const page = ['عنوان - موقع', 'عنوان', ...Array.from({ length: 300 }, () => 'س'.repeat(10_000))];
  const { value } = await savedPage.read(numbered(page), { now: new Date() }).next();
  expect(value).toEqual({ ok: false, line: 202, why: 'the page is longer than 2000000 letters' });
});

it.each([
  ['عنوان - موقع', true],
  ['عنوان — موقع', true],
  ['عنوان | - موقع', true],
  ['عنوان -', false],
  ['عنوان', false],
])('knows the title and the name of the site in «%s»: %s', (first, isPage) => {
  expect(savedPage.matches(`${first}\nعنوان`)).toBe(isPage);
});
