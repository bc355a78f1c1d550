import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Site, startSite } from '@/test/bench/harness/site';
import { expect, test } from './fixtures';
import { t } from './pages/words';

let site: Site;
let folder: string;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-owner-'));
  site = await startSite({ DEMO: '0', DATA_DIR: folder, ACCOUNTS_PORT: '' });
});
test.afterAll(async () => {
  await site.stop();
  await rm(folder, { recursive: true });
});

test('an empty site becomes a newspaper in the browser alone', async ({ browser }) => {
  const address = /http:\/\/localhost:\d+\/admin\/setup\/\S+/.exec(site.output)?.[0] ?? '';
  const page = await (await browser.newContext()).newPage();
  const home = new URL(address).origin;

  await test.step('nobody gets in without the address', async () => {
    await page.goto(`${home}/admin`);
    await expect(page.getByText('setup-link')).toBeVisible();
    await page.goto(`${address}x`);
    await expect(page.getByText(t('desk.setup.over'))).toBeVisible();
  });

  await test.step('the address makes the first account', async () => {
    await page.goto(address);
    await page.getByLabel(t('desk.setup.name'), { exact: true }).fill('سلمى المؤسسة');
    await page.getByLabel(t('desk.setup.email')).fill('salma@example.org');
    await page.getByLabel(t('desk.setup.password')).fill('four quiet river stones');
    await page.getByRole('button', { name: t('desk.setup.submit') }).click();
  });

  const goOn = page.getByRole('button', { name: t('desk.welcome.saveAndGoOn') });
  await test.step('name, dates, sections', async () => {
    await page.getByLabel(t('desk.settings.name')).fill('المنارة');
    await page.getByLabel(t('desk.settings.tagline')).fill('جريدة أهل الساحل');
    await goOn.click();
    await page.getByLabel(t('desk.settings.digits')).selectOption('arab');
    await page.getByLabel(t('desk.settings.timeZone')).selectOption('Asia/Beirut');
    await goOn.click();
    await page.getByLabel(t('desk.welcome.sectionNames')).fill('أخبار\nالميناء\nثقافة');
    await goOn.click();
  });

  await test.step('a colleague is invited', async () => {
    await page.getByLabel(t('desk.people.name'), { exact: true }).fill('هدى');
    await page.getByLabel(t('desk.people.email')).fill('huda@example.org');
    await page.getByRole('button', { name: t('desk.people.sendInvitation') }).click();
    await expect(page.getByLabel(t('desk.people.linkFor', { email: 'huda@example.org' }))).toHaveValue(
      new RegExp(`^${home}/admin/link/`),
    );
    await page.getByRole('link', { name: t('desk.welcome.finish') }).click();
  });

  await test.step('the overview says what is left, until it is put away', async () => {
    const list = page.getByRole('region', { name: t('desk.overview.setup') });
    await expect(list.getByRole('link')).toHaveText([t('desk.overview.setupSteps.article')]);
    await list.getByRole('button', { name: t('desk.overview.setupPutAway') }).click();
    await expect(list).toBeHidden();
  });

  await test.step('readers see it at once', async () => {
    await page.goto(`${home}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('المنارة');
    await expect(page.getByText('جريدة أهل الساحل')).toBeVisible();
    await expect(page.getByRole('navigation', { name: t('site.sections') }).getByRole('link')).toHaveText([
      'أخبار',
      'الميناء',
      'ثقافة',
    ]);
  });

  await page.goto(address);
  await expect(page.getByText(t('desk.setup.over'))).toBeVisible();
});
