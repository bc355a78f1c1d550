import type { Browser, Page } from '@playwright/test';
import { toLocalInput } from '@/lib/dates/local-input';
import { expect, test } from './fixtures';
import { enter, makeAccount } from './pages/accounts';

// One front page for all: its tests come one after the other, on one screen after the other.
test.describe.configure({ mode: 'serial' });
// Whoever arranges it may be far from the newsroom, by whose clock times are typed.
test.use({ timezoneId: 'America/New_York' });
test.skip(({ isMobile }) => isMobile, 'there is one front page: the narrow screen is set in the test itself');

const place = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const said = (page: Page, text: string) => expect(page.locator('.toast').getByText(text)).toBeVisible();
const kept = (page: Page) => expect(page.getByText('المسودة محفوظة، ولا يراها القراء بعد.')).toBeVisible();
const grip = (page: Page, title: string) => page.getByRole('button', { name: `انقل «${title}»` });

async function open(page: Page, name = 'هدى المحررة') {
  await enter(page, await makeAccount('editor', name), '/admin/front-page');
  await expect(page.getByRole('heading', { level: 1, name: 'الصفحة الأولى' })).toBeVisible();
}

/** Presses what has the focus, without a pointer. */
async function press(page: Page, name: string | RegExp, within = page.locator('body')) {
  await within
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .focus();
  await page.keyboard.press('Enter');
}

/** Finds articles and puts one into a place, by keyboard alone. Gives its title. */
async function add(page: Page, container: string, nth: number): Promise<string> {
  const panel = place(page, 'إضافة مادة');
  await panel.getByLabel('الموضع').selectOption({ label: container });
  await panel.getByLabel('بحث في العناوين').focus();
  await page.keyboard.press('Enter');
  const button = panel.getByRole('button', { name: /^إضافة / }).nth(nth);
  await button.focus();
  const title = ((await button.getAttribute('aria-label')) ?? '').replace(/^إضافة /, '');
  await page.keyboard.press('Enter');
  await expect(place(page, container).getByText(title)).toBeVisible();
  return title;
}

async function asReader<T>(
  browser: Browser,
  baseURL: string | undefined,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/');
  const seen = await look(page);
  await context.close();
  return seen;
}

const leadOf = (page: Page) => page.locator('.card.lead .head').innerText();

test('a front page is arranged by keyboard alone, previewed, shown to readers and taken back', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const before = await asReader(browser, baseURL, leadOf);
  await open(page);
  const title = await add(page, 'الصدارة', 6);
  await kept(page);
  await expectAccessible();
  expect(await asReader(browser, baseURL, leadOf)).toBe(before);

  const preview = await page.context().newPage();
  await preview.goto('/preview/front');
  expect(await leadOf(preview)).toBe(title);
  await expect(preview.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await preview.close();

  await grip(page, title).focus();
  await page.keyboard.press('ArrowDown');
  await expect(place(page, 'جانب الصدارة').getByText(title)).toBeVisible();
  await expect(grip(page, title)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(place(page, 'الصدارة').getByText(title)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(place(page, 'الصدارة').getByText(title)).toBeHidden();
  await press(page, 'تراجع');
  await expect(place(page, 'الصدارة').getByText(title)).toBeVisible();
  await kept(page);

  await press(page, 'نشر الترتيب');
  await expect(page.getByText('هذا ما يراه القراء الآن.')).toBeVisible();
  expect(await asReader(browser, baseURL, leadOf)).toBe(title);
  await press(page, 'تراجع', page.locator('.toast'));
  await said(page, 'عادت الصفحة السابقة للقراء.');
  expect(await asReader(browser, baseURL, leadOf)).toBe(before);
  await kept(page);
});

test('of two who arrange it, the second is told, and both arrangements are kept', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await open(page);
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await open(other, 'سامر المحرر');
  const theirs = await add(other, 'شبكة المختارات', 8);
  await kept(other);
  const mine = await add(page, 'صور ومرئيات', 9);
  await expect(page.getByRole('heading', { name: 'رتّب غيرك الصفحة في هذه الأثناء' })).toBeVisible();
  await expect(page.getByText('حفظ سامر المحرر ترتيبًا')).toBeVisible();
  await press(page, 'دمج الترتيبين');
  await expect(place(page, 'شبكة المختارات').getByText(theirs)).toBeVisible();
  await expect(place(page, 'صور ومرئيات').getByText(mine)).toBeVisible();
  await kept(page);
  await page.reload();
  await expect(place(page, 'شبكة المختارات').getByText(theirs)).toBeVisible();
  await expect(place(page, 'صور ومرئيات').getByText(mine)).toBeVisible();
  await other.context().close();
});

test('at 390 pixels it is arranged by touch, given a time, and goes out by itself', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const panel = place(page, 'إضافة مادة');
  await panel.getByLabel('الموضع').selectOption({ label: 'شبكة المختارات' });
  await panel.getByRole('button', { name: 'بحث' }).click();
  const choice = panel.getByRole('button', { name: /^إضافة / }).nth(11);
  const title = ((await choice.getAttribute('aria-label')) ?? '').replace(/^إضافة /, '');
  await choice.click();
  await page.getByRole('button', { name: `نقل ${title} إلى موضع آخر` }).click();
  await page.getByRole('menuitem', { name: 'الصدارة', exact: true }).click();
  await expect(place(page, 'الصدارة').getByText(title)).toBeVisible();
  await kept(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectAccessible();

  await page.getByRole('button', { name: 'تحديد موعد' }).click();
  const dialog = page.getByRole('dialog', { name: 'تحديد موعد' });
  await expectAccessible();
  await dialog.getByLabel('الموعد').fill(toLocalInput(new Date(Date.now() + 8_000), 'Asia/Damascus', 'second'));
  await dialog.getByLabel('اسم لها (اختياري)').fill('صفحة المساء');
  await dialog.getByRole('button', { name: 'تثبيت الموعد' }).click();
  await said(page, 'حُدد الموعد.');
  await expect.poll(() => asReader(browser, baseURL, leadOf), { timeout: 40_000 }).toBe(title);

  await page.goto('/admin/front-page/history');
  await expect(page.getByRole('listitem').filter({ hasText: 'صفحة المساء' }).first()).toContainText(
    'نشرها هدى المحررة',
  );
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('an earlier front page is made the draft, and shown again', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await open(page);
  await page.goto('/admin/front-page/history');
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^جعلها مسودة/ }) })
    .last();
  await first.getByRole('button', { name: /^جعلها مسودة/ }).click();
  await said(page, 'صارت مسودة. لا يراها القراء قبل نشرها.');
  const during = await asReader(browser, baseURL, leadOf);
  await first.getByRole('button', { name: /^إظهارها للقراء/ }).click();
  await said(page, 'عادت الصفحة السابقة للقراء.');
  await expect.poll(() => asReader(browser, baseURL, leadOf)).not.toBe(during);
  await page.goto('/admin/front-page');
  await expect(page.getByText('هذا ما يراه القراء الآن.')).toBeVisible();
});

test('nobody else sees an arrangement that is not out', async ({ page }) => {
  expect((await page.request.get('/preview/front', { maxRedirects: 0 })).status()).toBe(307);
  await enter(page, await makeAccount('author'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/أهلًا/);
  for (const path of ['/preview/front', '/admin/front-page', '/admin/front-page/history'])
    expect((await page.request.get(path)).status(), path).toBe(403);
});
