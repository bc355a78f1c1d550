import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseAccent } from '@/lib/colour/accent';
import { type Site, startSite } from '@/test/bench/harness/site';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { DeskArticlePage } from './pages/desk-article';
import { expectToast } from './pages/toast';
import { opening, t } from './pages/words';

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

test('an empty site becomes a newspaper in the browser alone @phone', async ({ browser, expectAccessible }) => {
  const address = /http:\/\/localhost:\d+\/admin\/setup\/\S+/.exec(site.output)?.[0] ?? '';
  const page = await (await browser.newContext()).newPage();
  const home = new URL(address).origin;

  await test.step('nobody gets in without the address', async () => {
    await page.goto(`${home}/admin`);
    await expect(page.getByText('setup-link')).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${address}x`);
    await expect(page.getByText(t('desk.setup.over'))).toBeVisible();
  });

  await test.step('the address makes the first account', async () => {
    await page.goto(address);
    await expectAccessible(page);
    await page.getByLabel(t('desk.setup.name'), { exact: true }).fill('سلمى المؤسسة');
    await page.getByLabel(t('desk.setup.email')).fill('salma@example.org');
    await page.getByLabel(t('desk.setup.password')).fill('four quiet river stones');
    await page.getByRole('button', { name: t('desk.setup.submit') }).click();
  });

  const goOn = page.getByRole('button', { name: t('desk.welcome.saveAndGoOn') });
  await test.step('name and dates', async () => {
    await page.getByLabel(t('desk.settings.name')).fill('المنارة');
    await page.getByLabel(t('desk.settings.tagline')).fill('جريدة أهل الساحل');
    await goOn.click();
    await page.getByLabel(t('desk.settings.digits')).selectOption('arab');
    await page.getByLabel(t('desk.settings.timeZone')).selectOption('Asia/Beirut');
    await goOn.click();
  });

  await test.step('a logo, and a colour that had to be adjusted', async () => {
    await page
      .getByRole('button', {
        name: t('desk.media.choosePictureFor', { field: t('desk.settings.logoId') }),
        exact: true,
      })
      .click();
    const dialog = page.getByRole('dialog', { name: t('desk.media.pick.IMAGE') });
    const buffer = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" onload="alert(1)"><path d="M0 90h400v10H0z"/></svg>',
    );
    await dialog.locator('input[type=file]').setInputFiles({ name: 'منارة.svg', mimeType: 'image/svg+xml', buffer });
    await dialog.getByLabel(t('desk.media.alt')).fill('المنارة');
    await dialog.getByRole('button', { name: t('desk.media.use') }).click();
    await expect(dialog).toBeHidden();
    await page.getByLabel(t('desk.settings.accent')).fill('#ffd400');
    const preview = page.getByRole('region', { name: t('desk.settings.preview') });
    await expect(preview.getByText(opening('desk.settings.adjusted.light'))).toBeVisible();
    await expect(preview.getByText(opening('desk.settings.adjusted.dark'))).toBeHidden();
    await expect(preview.getByRole('img', { name: 'المنارة' }).first()).toBeVisible();
    await page.getByLabel(t('desk.settings.masthead')).selectOption('start');
    await page.getByLabel(t('desk.settings.typeface')).selectOption('cairo');
    await expectAccessible(page);
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: t('desk.settings.previewFront') }).click();
    const front = await opened;
    await expect(front.getByRole('note')).toHaveText(t('preview.lookBanner'));
    await expect(front.getByRole('heading', { level: 1 }).getByRole('img', { name: 'المنارة' })).toBeVisible();
    expect(await fontsOf(front)).toEqual(['cairo-naskh', 'cairo-sans']);
    // Nothing is saved yet.
    await front.goto(`${home}/`);
    expect(await fontsOf(front)).toEqual(['plex-naskh', 'plex-sans']);
    await front.close();
    await goOn.click();
  });

  await test.step('sections', async () => {
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
    await expectAccessible(page);
    await list.getByRole('button', { name: t('desk.overview.setupPutAway') }).click();
    await expect(list).toBeHidden();
  });

  await test.step('readers see it at once', async () => {
    await page.goto(`${home}/`);
    const logo = page.getByRole('heading', { level: 1 }).getByRole('img', { name: 'المنارة' });
    await expect(logo).toBeVisible();
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    const accent = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'));
    expect(accent).toMatch(/^#[0-9a-f]{6}$/);
    expect([houseAccent.light, '#ffd400']).not.toContain(accent);
    // Chromium goes on with what the page before had begun to load, so a new reader looks.
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(`${home}/`);
    expect(await fontsOf(reader)).toEqual(['cairo-naskh', 'cairo-sans']);
    await expectAccessible(page);
    // A phone's height is not spent on it.
    await expect(page.getByText('جريدة أهل الساحل')).toBeAttached();
    await expect(page.getByRole('navigation', { name: t('site.menu') }).getByRole('link')).toHaveText([
      'أخبار',
      'الميناء',
      'ثقافة',
    ]);
  });

  const editor = new DeskArticlePage(page);
  const publish = async () => {
    await editor.step(t('editor.workflow.verbs.publish'));
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('editor.workflow.verbs.publish') }).click();
    await expect(dialog).toBeHidden();
  };

  await test.step('a page about the paper, from its draft', async () => {
    await page.goto(`${home}/admin/pages`);
    await page.getByRole('button', { name: t('desk.pages.create') }).click();
    await expect(editor.title).toHaveValue('من نحن');
    await expect(editor.body).toContainText('المنارة صحيفة مستقلة');
    await publish();
  });

  await test.step('an article, and an old address that leads to it', async () => {
    await page.goto(`${home}/admin/articles/new`);
    await page.getByLabel(t('editor.new.field'), { exact: true }).fill('المنارة تصدر اليوم');
    await page.getByRole('button', { name: t('editor.new.begin') }).click();
    await editor.body.click();
    await page.keyboard.type('هذا أول عدد.');
    await editor.expectSaved();
    const section = page.getByLabel(t('editor.fields.section'), { exact: true });
    await section.selectOption({ label: 'أخبار' });
    await editor.expectSaved();
    await publish();
    await page.goto(`${home}/admin/redirects`);
    await page.getByText(t('desk.redirects.add')).click();
    await page.getByLabel(t('desk.redirects.from')).fill('/old-about');
    await page.getByLabel(t('desk.redirects.to'), { exact: true }).fill('/about');
    await page.getByRole('button', { name: t('desk.redirects.save') }).click();
    await expect(page.getByText(t('desk.done.saved'))).toBeVisible();
    await page.goto(`${home}/old-about`);
    await expect(page).toHaveURL(`${home}/about`);
    await page.goto(`${home}/`);
    await expect(page.getByRole('link', { name: 'المنارة تصدر اليوم' }).first()).toBeVisible();
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'من نحن' })).toBeVisible();
  });

  await test.step('menus are arranged by keys', async () => {
    await page.goto(`${home}/admin/menus`);
    const header = page.getByRole('region', { name: t('desk.menus.places.header') });
    await header.getByRole('button', { name: t('desk.menus.startWithSections') }).click();
    const grip = header.getByRole('button', { name: t('desk.menus.gripOfNested', { name: 'ثقافة' }) });
    await grip.focus();
    // Above the harbour, then below the news.
    for (const key of ['ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      await expect(grip).toBeFocused();
    }
    const social = page.getByRole('region', { name: t('desk.menus.places.social') });
    await social.getByText(t('desk.menus.add.social')).click();
    for (const text of ['javascript:alert(1)', 'https://t.me/manara']) {
      await social.getByLabel(t('desk.menus.address')).fill(text);
      await social.getByRole('button', { name: t('desk.menus.addNow') }).click();
      await expect(social.getByRole('listitem')).toHaveCount(text.startsWith('https') ? 1 : 0);
    }
    await expectAccessible(page);
    await page.getByRole('button', { name: t('desk.menus.save') }).click();
    await expectToast(page, t('desk.menus.saved'));
    await expect(page.getByRole('button', { name: t('desk.menus.save') })).toBeDisabled();
  });

  await test.step('a sub-menu opens by keyboard, with and without a script', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (const reader of [plain, page]) {
      await reader.goto(`${home}/`);
      const links = reader.getByRole('navigation', { name: t('site.menu') }).getByRole('link');
      await expect(links).toHaveText(['أخبار', 'الميناء']);
      await links.first().focus();
      await reader.keyboard.press('Tab');
      await reader.keyboard.press('Enter');
      await expect(links).toHaveText(['أخبار', 'ثقافة', 'الميناء']);
      await reader.keyboard.press('Tab');
      await expect(links.nth(1)).toBeFocused();
      await expect(links.nth(1)).toBeInViewport();
      const telegram = reader.getByRole('link', { name: t('site.networks.telegram') });
      await expect(telegram).toHaveAttribute('href', 'https://t.me/manara');
    }
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation', { name: t('site.menu') }).getByRole('link')).toHaveCount(2);
  });

  await page.goto(address);
  await expect(page.getByText(t('desk.setup.over'))).toBeVisible();
});

/** The faces that a page downloaded. */
async function fontsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const names = performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /\/build\/fonts\/([a-z-]+)\./.exec(name)?.[1] ?? []);
    return [...new Set(names)].sort();
  });
}
