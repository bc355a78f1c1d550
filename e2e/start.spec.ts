import { expect, test } from './fixtures';

test('the front page of a fresh site can be read', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', /^ar/);
  await expect(page.locator('main article').first()).toBeVisible();
});

test('the process says that it lives and can serve', async ({ request }) => {
  for (const path of ['/healthz', '/readyz']) expect((await request.get(path)).status()).toBe(200);
});
