import { expect, test } from './fixtures';
import { everyKindOfPage } from './pages/addresses';
import { t } from './pages/words';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`axe finds nothing on any kind of page, ${colorScheme}`, async ({ page, expectAccessible }) => {
      for (const [kind, path] of Object.entries(await everyKindOfPage(page))) {
        await test.step(kind, async () => {
          await page.goto(path);
          await expectAccessible();
        });
      }
    });
  });
}

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
