import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SupportBlock, SupportLink } from './support';

const settings = { supportUrl: '', supportLabel: 'ادعمنا', supportText: '<b>نكتب بلا ممول</b>' };
const both = (supportUrl: string) =>
  [SupportLink, SupportBlock].map((Part) => renderToStaticMarkup(<Part settings={{ ...settings, supportUrl }} />));

it('asks for nothing, in no byte, while there is nowhere to give', () => {
  expect(both('')).toEqual(['', '']);
});

it('leads to where readers can give, in the site’s own words', () => {
  const [link, block] = both('https://give.example/?a=1&b="2"');
  expect(link).toContain('href="https://give.example/?a=1&amp;b=&quot;2&quot;" rel="noopener">ادعمنا</a>');
  expect(block).toContain('&lt;b&gt;نكتب بلا ممول&lt;/b&gt;');
  expect(block).not.toContain('<style'); // the masthead of the same page brings it
  expect(both('/a/k3/support')[0]).toContain('href="/a/k3/support">ادعمنا</a>');
});
