import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { tinted } from '@/components/ui/tint';
import { TypefaceStyle } from '@/components/ui/typeface-style';
import { contrastRatio } from '@/lib/colour/contrast';
import { papers } from '@/lib/colour/accent';
import { type TypefaceName, typefaceNames } from '@/lib/typefaces';
import fonts from '@/public/build/fonts/fonts.json';

const filesOf = (name: TypefaceName) => [fonts.typefaces[name].sans.url, fonts.typefaces[name].naskh.url];

it.each(typefaceNames)('loads the files of %s and of no other pair', (name) => {
  const html = renderToStaticMarkup(<TypefaceStyle typeface={name} />);
  expect([...html.matchAll(/rel="preload"[^>]* href="([^"]+)"/g)].map(([, href]) => href)).toEqual(filesOf(name));
  const others = typefaceNames.filter((other) => other !== name).flatMap(filesOf);
  expect(others.filter((file) => html.includes(file))).toEqual([]);
});

it('gives each face fallbacks of its own measure, so that nothing moves when it arrives', () => {
  for (const name of typefaceNames.slice(1)) {
    const { css, sans, naskh } = fonts.typefaces[name];
    for (const { families } of [sans, naskh]) {
      const [own = '', ...fallbacks] = [...families.matchAll(/"(Warraq [^"]+)"/g)].map(([, family]) => family ?? '');
      expect(css).toContain(`{font-family:"${own}";`);
      expect(fallbacks).toHaveLength(2);
      for (const family of fallbacks)
        expect(css).toMatch(
          new RegExp(`font-family:"${family}";[^}]*size-adjust:[\\d.]+%;ascent-override:[\\d.]+%;descent-override`),
        );
    }
  }
});

it('costs readers about the same with every pair', () => {
  for (const name of typefaceNames) expect(fonts.typefaces[name].bytes).toBeLessThan(52 * 1024);
});

it('shows a colour of its own readably on both papers, and a fixed one by its name', () => {
  expect(tinted('label', { colour: 'river' })).toEqual({ className: 'label t-river' });
  expect(tinted('', { colour: 'accent' })).toEqual({ className: undefined });
  const { className, style } = tinted('label', { colour: '#ffd400' });
  expect(className).toBe('label t-own');
  const [light = '', dark = ''] = Object.values({ ...style }).map(String);
  for (const paper of papers.light) expect(contrastRatio(light, paper)).toBeGreaterThanOrEqual(4.5);
  expect(dark).toBe('#ffd400');
});

it.each(['#fff', '#12345g', 'red;}', '#123456;background:url(x)', 'constructor', '"><b>', ''])(
  'shows nothing of a colour like %s',
  (colour) => expect(tinted('label', { colour })).toEqual({ className: 'label' }),
);
