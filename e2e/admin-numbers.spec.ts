import { expect, test } from './fixtures';
import { t } from './pages/words';

test.use({ person: 'editor' });

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

test('a read is counted with where it came from, and shown as a picture, a table and a file', async ({
  page,
  request,
  openBrowser,
  expectAccessible,
  expectFits,
}) => {
  const fromSearch = async () =>
    Number(/^search,(\d+)/m.exec(await (await page.request.get('/admin/numbers/export?part=sources')).text())?.[1]);
  const before = await fromSearch();
  await page.goto('/');
  const article = (await page.locator('a[href^="/a/"]').first().getAttribute('href')) ?? '';
  for (let read = 0; read < 3; read += 1)
    await request.get(article, { headers: { 'User-Agent': browser, Referer: 'https://www.google.com/' } });
  await expect.poll(fromSearch, { timeout: 20_000 }).toBe(before + 3);

  await page.goto('/admin/numbers?range=7d');
  await expect(page.getByRole('img', { name: t('desk.numbers.chart') })).toBeVisible();
  await page.getByText(t('desk.numbers.asTable')).click();
  await expect(page.getByRole('table', { name: t('desk.numbers.chart') }).getByRole('row')).toHaveCount(8);
  await expectAccessible();
  await expectFits();
  await page
    .getByRole('region', { name: t('desk.numbers.mostRead') })
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/article=/);
  await expectAccessible();
  const outsider = await openBrowser();
  expect((await outsider.request.get('/admin/numbers/export')).status()).toBe(401);
});
