import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Site, startSite } from '@/test/bench/harness/site';
import { expect, test } from './fixtures';
import { t } from './pages/words';

let site: Site;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-access-'));
  site = await startSite({ DEMO: '0', DATA_DIR: folder, ACCOUNTS_PORT: '' });
});
test.afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});

test('the site is closed to readers and opened again, by maintenance and by a password', async ({
  browser,
  expectAccessible,
}) => {
  const address = /http:\/\/localhost:\d+\/admin\/setup\/\S+/.exec(site.output)?.[0] ?? '';
  const home = new URL(address).origin;
  const page = await (await browser.newContext()).newPage();
  // As everybody may be: without scripts.
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const open = async (path: string) => (await reader.goto(home + path))?.status();

  await page.goto(address);
  await page.getByLabel(t('desk.setup.name'), { exact: true }).fill('سلمى');
  await page.getByLabel(t('desk.setup.email')).fill('salma@example.org');
  await page.getByLabel(t('desk.setup.password')).fill('four quiet river stones');
  await page.getByRole('button', { name: t('desk.setup.submit') }).click();
  await expect(page.getByLabel(t('desk.settings.name'))).toBeVisible();
  expect(await open('/')).toBe(200);
  await page.goto(`${home}/admin/settings/access`);

  await test.step('maintenance', async () => {
    const form = page.getByRole('form', { name: t('desk.access.maintenance.title') });
    await form.getByLabel(t('desk.access.maintenance.text')).fill('ننقل الأرشيف الليلة.');
    await form.getByRole('button', { name: t('desk.access.maintenance.begin') }).click();
    await expectAccessible(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('desk.access.maintenance.confirm') })
      .click();
    await expect(page.getByText(t('desk.access.maintenance.banner'))).toBeVisible();
    await expectAccessible(page);
    await expect.poll(() => open('/')).toBe(503);
    await expect(reader.getByText('ننقل الأرشيف الليلة.')).toBeVisible();
    expect((await page.request.get(`${home}/`)).status()).toBe(200);
    const seen = await (await browser.newContext()).newPage();
    await seen.goto(home);
    await expectAccessible(seen);
    await form.getByRole('button', { name: t('desk.access.maintenance.end') }).click();
    await expect(page.getByText(t('desk.access.maintenance.banner'))).toBeHidden();
    await expect.poll(() => open('/')).toBe(200);
  });

  await test.step('a password', async () => {
    const form = page.getByRole('form', { name: t('desk.access.private.title') });
    await form.getByLabel(t('desk.access.private.password')).fill('river stones');
    await form.getByRole('button', { name: t('desk.access.private.begin') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('desk.access.private.confirm') })
      .click();
    await expect(page.getByText(t('desk.access.private.banner'))).toBeVisible();
    await expect.poll(() => open('/latest')).toBe(401);
    const seen = await (await browser.newContext()).newPage();
    await seen.goto(home);
    await expectAccessible(seen);
    await reader.getByLabel(t('closed.password')).fill('river');
    await reader.getByRole('button', { name: t('closed.enter') }).click();
    await expect(reader.getByRole('alert')).toHaveText(t('closed.wrong'));
    await reader.getByLabel(t('closed.password')).fill('river stones');
    await reader.keyboard.press('Enter');
    await expect(reader).toHaveURL(`${home}/latest`);
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    await form.getByRole('button', { name: t('desk.access.private.end') }).click();
    await expect(page.getByText(t('desk.access.private.banner'))).toBeHidden();
  });
});
