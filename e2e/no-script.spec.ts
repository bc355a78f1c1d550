import { expect, test } from './fixtures';
import { everyKindOfPage } from './pages/addresses';
import { ArticlePage } from './pages/article';
import { FrontPage } from './pages/front';
import { t } from './pages/words';

test.use({ javaScriptEnabled: false });

test('the paper reads and navigates without script', async ({ page }) => {
  const front = new FrontPage(page);
  await front.open();
  await front.lead.click();
  const article = new ArticlePage(page);
  await expect(article.title).toBeVisible();
  await expect(article.body.locator('p').first()).toBeVisible();
  await article.related.first().getByRole('link').first().click();
  await expect(article.title).toBeVisible();
  await page
    .getByRole('link', { name: t('site.latest'), exact: true })
    .first()
    .click();
  await page.getByRole('link', { name: t('list.older') }).click();
  await expect(page.locator('main article').first()).toBeVisible();
});

test('every kind of page has its heading and its words in what is served', async ({ page }) => {
  for (const [kind, path] of Object.entries(await everyKindOfPage(page))) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), kind).toBeVisible();
    expect((await page.locator('main').innerText()).length, kind).toBeGreaterThan(30);
  }
});

test('search is a form with an address', async ({ page }) => {
  await page.goto('/search');
  await page.getByRole('searchbox').fill('الجسر العتيق');
  await page.getByRole('button', { name: t('search.submit') }).click();
  expect(new URL(page.url()).searchParams.get('q')).toBe('الجسر العتيق');
  await expect(page.getByRole('searchbox')).toHaveValue('الجسر العتيق');
});

test('what needs script to work is not shown', async ({ page }) => {
  await page.goto((await everyKindOfPage(page))['article'] ?? '');
  await expect(page.getByText(t('article.copy'))).toBeHidden();
});
