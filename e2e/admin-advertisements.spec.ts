import { expect, test } from './fixtures';
import { t } from './pages/words';

test.use({ person: 'editor' });

const stamp = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`;
const title = `مطبعة النهر ${stamp}`;

test('an advertisement is sold, shown, followed, counted and taken away', async ({
  page,
  openBrowser,
  expectAccessible,
  expectFits,
}) => {
  await page.goto('/admin/advertisements');
  await page.getByText(t('desk.advertisements.add')).click();
  const form = page.getByRole('form', { name: t('desk.advertisements.add') });
  await form.getByLabel(t('desk.advertisements.name')).fill(title);
  await form.getByLabel(t('desk.advertisements.place')).selectOption('LIST');
  await form.getByLabel(t('desk.advertisements.titleField')).fill(title);
  const link = form.getByLabel(t('desk.advertisements.link'));
  await link.fill('ftp://print.example/');
  await form.getByRole('button', { name: t('desk.advertisements.save') }).click();
  await expect(link).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel(t('desk.advertisements.titleField'))).toHaveValue(title);
  await expectAccessible();
  await link.fill('https://print.example/offer');
  await form.getByRole('button', { name: t('desk.advertisements.save') }).click();
  await expect(page.getByRole('row', { name: title })).toBeVisible();
  await expectFits();

  const reader = await openBrowser();
  await reader.goto('/latest');
  const advertisement = reader.getByRole('link', { name: title });
  await expect(advertisement).toHaveAttribute('rel', 'sponsored nofollow noopener');
  await expect(reader.getByText(t('site.advertisement'), { exact: true })).toBeVisible();
  await expectAccessible(reader);
  const path = (await advertisement.getAttribute('href')) ?? '';
  // As a reader's browser calls itself; the one of the tests says that it is headless, and is not counted.
  const headers = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
  await reader.request.get('/latest', { headers });
  const answer = await reader.request.get(path, { headers, maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([302, 'https://print.example/offer']);
  expect(await (await reader.request.get('/robots.txt')).text()).toContain('Disallow: /go/');

  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const file = `${new URL(page.url()).pathname}/export`;
  // Counts are written every ten seconds.
  const counted = async () => (await page.request.get(file)).text();
  await expect.poll(counted, { timeout: 30_000 }).toMatch(/^day,shown,clicked\r\n\d{4}-\d\d-\d\d,1,1\r\n$/);
  expect((await reader.request.get(file)).status()).toBe(401);
  await page.reload();
  await expect(page.getByRole('table', { name: t('desk.advertisements.numbers') }).getByRole('row')).toHaveCount(2);
  await expectAccessible();
  await expectFits();

  await page.getByRole('button', { name: t('desk.advertisements.remove') }).click();
  await page.getByRole('button', { name: t('desk.advertisements.removeForGood') }).click();
  await expect(page).toHaveURL(/\/admin\/advertisements$/);
  await expect(page.getByRole('row', { name: title })).toBeHidden();
  await reader.reload();
  await expect(advertisement).toBeHidden();
});
