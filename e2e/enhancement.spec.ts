import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { t } from './pages/words';

const articleLink = 'main a[href^="/a/"]';

/** What the browser refused because of the content policy. */
function watchPolicy(page: Page): string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
  });
  return refused;
}

test('pages keep to their own content policy', async ({ page }) => {
  const refused = watchPolicy(page);
  for (const path of ['/', '/latest', '/search']) await page.goto(path);
  await page.goto('/');
  await page.locator(articleLink).first().click();
  await expect(page.locator('article h1')).toBeVisible();
  expect(refused).toEqual([]);
});

test('a chosen light and text size stay, from the first paint of the next page @phone', async ({ page }) => {
  await page.goto('/');
  await page.locator('warraq-reading > button').click();
  await page.getByRole('radio', { name: t('reading.themeDark') }).check();
  await page.getByRole('radio', { name: t('reading.textLarge'), exact: true }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/latest', { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(20, 18, 15)');
  await expect(page.locator('warraq-reading input[name=theme][value=dark]')).toBeChecked();
});

test('the address of an article is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.goto((await page.locator(articleLink).first().getAttribute('href')) ?? '');
  const copy = page.locator('warraq-copy');
  await copy.getByRole('button').click();
  await expect(copy).toContainText(t('article.copied'));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.locator('link[rel=canonical]').getAttribute('href'),
  );
});

test('suggestions come as one types, and are chosen by keyboard @phone', async ({ page }) => {
  const items = [
    { text: 'مياه', url: '/t/water' },
    { text: 'مياه النهر' },
    { text: 'بعيد', url: 'https://example.org/' },
  ];
  await page.route('**/api/v1/suggest?*', (route) => route.fulfill({ json: { items } }));
  await page.goto('/search');
  const field = page.getByRole('combobox');
  await field.pressSequentially('ميا');
  await expect(page.getByRole('option')).toHaveText(['مياه', 'مياه النهر', 'بعيد']);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  await expect(page.getByRole('option', { name: 'مياه النهر' })).toHaveAttribute('aria-selected', 'true');
  await field.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field).toHaveValue('ميا');
  await field.press('ArrowUp');
  await field.press('ArrowUp');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('what needs it is not there, and all else is', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('warraq-reading')).toBeHidden();
    await page.goto('/search');
    await page.getByRole('searchbox').fill('نهر');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/q=/);
  });
});
