import { expect, test } from './fixtures';
import { t } from './pages/words';

test.use({ person: 'editor' });

const stamp = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`;

test('old addresses are led on, changed, loaded from a file and taken away', async ({
  page,
  request,
  openBrowser,
  expectAccessible,
  expectFits,
}) => {
  const status = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
  const old = `/قديم-${stamp}`;
  expect(await status(old)).toBe(404);
  // As a reader's browser would: the test's own client calls itself a headless one, which is not counted.
  const reader = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
  const missed = `/missed-${stamp}?x=1`;
  for (let n = 0; n < 3; n += 1) await request.get(missed, { headers: reader });
  await page.goto('/admin/redirects');
  await page.getByText(t('desk.redirects.add')).click();
  const form = page.getByRole('form', { name: t('desk.redirects.add') });
  await form.getByLabel(t('desk.redirects.from')).fill('/admin/people');
  await form.getByLabel(t('desk.redirects.to'), { exact: true }).fill('/latest');
  await form.getByRole('button', { name: t('desk.redirects.save') }).click();
  await expect(form.getByLabel(t('desk.redirects.from'))).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel(t('desk.redirects.to'), { exact: true })).toHaveValue('/latest');
  await form.getByLabel(t('desk.redirects.from')).fill(`https://old.example.org${old}/`);
  await form.getByRole('button', { name: t('desk.redirects.save') }).click();
  await expect(page.getByText(t('desk.done.saved'))).toBeVisible();
  await expect.poll(() => status(old)).toBe(308);
  await expectAccessible();
  await expectFits();

  // Written every ten seconds.
  await expect(async () => {
    await page.reload();
    await page
      .getByRole('button', { name: t('desk.redirects.leadOf', { path: `/missed-${stamp}` }) })
      .click({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByRole('dialog').getByLabel(t('desk.redirects.from'))).toHaveValue(`/missed-${stamp}`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('desk.redirects.ignoreOf', { path: `/missed-${stamp}` }) }).click();
  await page.getByRole('button', { name: t('desk.redirects.undo') }).click();
  await expect(page.getByText(t('desk.redirects.noticed'), { exact: true })).toBeVisible();
  await expectAccessible();

  await page.getByLabel(t('desk.redirects.search')).fill(stamp);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: t('desk.redirects.changeOf', { path: old }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('desk.redirects.kind')).selectOption('GONE');
  await dialog.getByLabel(t('desk.redirects.to'), { exact: true }).fill('');
  await expectAccessible();
  await dialog.getByRole('button', { name: t('desk.redirects.save') }).click();
  await expect.poll(() => status(old)).toBe(410);
  expect(await (await request.get(old)).text()).toContain(`<h1>${t('notice.gone')}</h1>`);
  await dialog.getByRole('button', { name: t('desk.redirects.remove') }).click();
  await expect.poll(() => status(old)).toBe(404);

  await page.goto('/admin/redirects');
  await page.getByText(t('desk.redirects.import')).click();
  const load = (text: string) =>
    page
      .getByLabel(t('desk.redirects.file'))
      .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await load(`from,to\n/blog-${stamp},/latest\n/admin,/latest\n`);
  await expect(page.getByText('3 (/admin)')).toBeVisible();
  await load(`from,to,kind,prefix\n/blog-${stamp},/s,temporary,yes\n`);
  await expect(page.getByText(t('desk.redirects.imported', { count: 1 }))).toBeVisible();
  const answer = await request.get(`/blog-${stamp}/a/b`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([307, '/s/a/b']);
  const file = await page.request.get('/admin/redirects/export');
  expect(await file.text()).toContain(`/blog-${stamp},/s,temporary,yes`);
  const outsider = await openBrowser();
  expect((await outsider.request.get('/admin/redirects/export')).status()).toBe(401);
});
