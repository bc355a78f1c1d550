import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { enter, makeAccount } from './pages/accounts';
import { DeskArticlePage } from './pages/desk-article';

const rows = (page: Page) => page.getByRole('table', { name: 'المواد' }).locator('tbody tr');

test('the list is narrowed by folded words, status and section, and leafed through', async ({
  page,
  expectAccessible,
}) => {
  await enter(page, await makeAccount('editor'), '/admin/articles');
  await expect(rows(page)).toHaveCount(30);
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const first = await rows(page).first().getByRole('link').textContent();
  await page.getByRole('link', { name: 'الأقدم' }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(rows(page).first().getByRole('link')).not.toHaveText(first ?? '');
  await page.getByRole('link', { name: 'إلى الأحدث' }).click();
  // Without the hamza and with ه for ة, as it is typed.
  await page.getByLabel('بحث في العناوين').fill('اكشاك الصحف');
  await page.getByRole('button', { name: 'تصفية' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('أكشاك الصحف');
  await page.getByLabel('بحث في العناوين').fill('');
  await page.getByLabel('الحالة').selectOption('SCHEDULED');
  await page.getByRole('button', { name: 'تصفية' }).click();
  await expect(rows(page).first()).toContainText('مجدولة');
  await expect(rows(page).filter({ hasText: 'منشورة' })).toHaveCount(0);
  await page.getByLabel('بحث في العناوين').fill('لا مادة بهذا العنوان');
  await page.getByRole('button', { name: 'تصفية' }).click();
  await expect(page.getByText('لا مواد تطابق هذا الاختيار.')).toBeVisible();
});

test('several are handed in, approved and given to somebody at once, and it can be taken back', async ({
  page,
  isMobile,
  expectAccessible,
}) => {
  test.skip(isMobile, 'the same list on a narrower screen');
  const stamp = `دفعة${Date.now().toString(36)}`;
  await enter(page, await makeAccount('editor', `محرر ${stamp}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('أهلًا');
  const desk = new DeskArticlePage(page);
  for (const number of [1, 2]) await desk.begin(`${stamp} ${number}`);
  await page.goto(`/admin/articles?q=${encodeURIComponent(stamp)}`);
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'اختيار كل ما في الصفحة' }).check();
  const bar = page.getByRole('toolbar', { name: 'ما يُعمل بالمواد المختارة' });
  await expect(bar).toContainText('اختيرت مادتان');
  await expectAccessible();
  await bar.getByRole('button', { name: 'إرسال للمراجعة' }).click();
  await expect(rows(page).filter({ hasText: 'قيد المراجعة' })).toHaveCount(2);
  await page.getByRole('button', { name: 'تراجع' }).click();
  await expect(rows(page).filter({ hasText: 'مسودة' })).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'اختيار كل ما في الصفحة' }).check();
  await bar.getByRole('button', { name: 'اعتماد' }).click();
  await expect(rows(page).filter({ hasText: 'معتمدة' })).toHaveCount(2);
  await page.getByRole('checkbox', { name: `اختيار «${stamp} 1»` }).check();
  await bar.getByRole('button', { name: 'تكليف' }).click();
  await page.getByRole('menuitem', { name: `محرر ${stamp}` }).click();
  await expect(rows(page).filter({ hasText: `محرر ${stamp}` })).toHaveCount(1);
});

test('the board and the calendar show what is on its way', async ({ page, expectAccessible }) => {
  await enter(page, await makeAccount('editor'), '/admin/articles/board');
  for (const name of ['مسودة', 'قيد المراجعة', 'معتمدة', 'مجدولة'])
    await expect(page.getByRole('region', { name })).toBeVisible();
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const title = 'برنامج مهرجان الضفاف';
  await page.getByRole('region', { name: 'مجدولة' }).getByRole('link', { name: title }).click();
  const desk = new DeskArticlePage(page);
  await desk.expectState('مجدولة');
  await expect(desk.side).toContainText('موعد نشره');
  await page.goto('/admin/schedule');
  await expectAccessible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  const entry = page.getByRole('table').getByRole('link', { name: title });
  // The month may end before its day comes.
  if ((await entry.count()) === 0) await page.getByRole('link', { name: 'الشهر التالي' }).click();
  await expect(entry).toBeVisible();
});

test('authors see their own alone, and no step that is not theirs', async ({ page }) => {
  await enter(page, await makeAccount('author'), '/admin/articles');
  await expect(page.getByText('لا مواد تطابق هذا الاختيار.')).toBeVisible();
  const desk = new DeskArticlePage(page);
  await desk.begin('مقال كاتبة');
  await expect(desk.workflow.getByRole('button', { name: 'أرسل للمراجعة' })).toBeVisible();
  await desk.workflow.getByRole('button', { name: 'خطوات أخرى' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['غيّر العنوان الإلكتروني']);
});
