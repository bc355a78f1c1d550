import { expect, test } from './fixtures';
import { everyKindOfPage } from './pages/addresses';
import { t } from './pages/words';

test('axe finds nothing on any kind of page, light or dark', async ({ page, expectAccessible }) => {
  for (const [kind, path] of Object.entries(await everyKindOfPage(page))) {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      // Without motion a colour changes at once: axe must not meet one on its way.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await test.step(`${kind}, ${colorScheme}`, () => expectAccessible());
    }
  }
});

test('axe sees that Arabic words are too pale', async ({ page, expectAccessible }) => {
  await page.goto('/latest');
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => (heading.style.color = '#bbb'));
  await expect(expectAccessible()).rejects.toThrow('color-contrast');
});

test('the first key leads past the masthead @phone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: t('site.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
});

test('the theme can be set on the document, against the system', async ({ page }) => {
  await page.goto('/');
  const paperOf = (theme: string) =>
    page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
      return getComputedStyle(document.documentElement).backgroundColor;
    }, theme);
  expect(await paperOf('dark')).toBe('rgb(20, 18, 15)');
  expect(await paperOf('light')).toBe('rgb(251, 248, 243)');
});
