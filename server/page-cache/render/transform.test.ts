import { expect, it } from 'vitest';
import { transformPage } from './transform';

const css = 'body{color:red}';
const read = (href: string) => (href === '/_next/static/chunks/a.css' ? css : null);
const transform = (head: string, body: string) =>
  transformPage(`<!DOCTYPE html><html lang="ar" dir="rtl"><head>${head}</head><body>${body}</body></html>`, read);

it('removes the framework’s additions', () => {
  const page = transform(
    '<link rel="preload" as="script" href="/_next/static/chunks/x.js"><link rel="modulepreload" href="/_next/y.js"><script src="/_next/static/chunks/x.js" async=""></script>',
    '<div hidden=""><!--$--><!--/$--></div><p>نص</p><script>self.__next_f.push([1,"x"])</script><script id="_R_">requestAnimationFrame(x)</script><script type="module" src="/_next/z.js"></script>',
  );
  expect(page).not.toMatch(/<script|_next|<!--|preload/);
  expect(page).toContain('<p>نص</p>');
});

it('keeps structured data, our own module and scripts marked as ours', () => {
  const kept = [
    '<script type="application/ld+json">{"a":"<\\/p>"}</script>',
    '<script type="module" src="/build/reader-1a2b3c.js"></script>',
    '<script type="speculationrules">{}</script>',
  ];
  const page = transform(kept.join('') + '<script data-keep="">t()</script>', '');
  for (const script of kept) expect(page).toContain(script);
  expect(page).toContain('<script>t()</script>');
  expect(
    transform('<script src="https://x/build/reader-1.js"></script><script src="/build/reader-1.js/../x"></script>', ''),
  ).not.toContain('<script');
});

it('puts each stylesheet into the page once, and leaves one that it cannot read', () => {
  const link = '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next">';
  const page = transform(link + link + '<link rel="stylesheet" href="/_next/static/chunks/gone.css">', '');
  expect(page.split(css)).toHaveLength(2);
  expect(page).toContain(`<style>${css}</style>`);
  expect(page).toContain('<link rel="stylesheet" href="/_next/static/chunks/gone.css">');
  expect(page).not.toContain('data-precedence');
});

it('keeps the preloads of fonts and pictures', () => {
  const links =
    '<link rel="preload" as="font" type="font/woff2" href="/build/fonts/a.woff2" crossorigin=""><link rel="preload" as="image" href="/media/a.avif">';
  expect(transform(links, '')).toContain(links);
});

it('changes no text', () => {
  const text = 'قال <!-- -->«نعم»<!-- --> &amp; ١٢&nbsp;٪ <b>&lt;لا&gt;</b>\n  سطر ';
  expect(transform('', `<p>${text}</p>`)).toContain(`<p>${text.replaceAll('<!-- -->', '')}</p>`);
});

it('leaves the page as a page of standards mode, with its language and direction', () => {
  expect(transform('', '')).toMatch(/^<!DOCTYPE html><html lang="ar" dir="rtl">/);
});
