import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { enter, makeAccount } from './pages/accounts';

const entries = (page: Page) => page.getByRole('region', { name: 'التحديثات' });
const composer = (page: Page) => page.getByRole('form', { name: 'تحديث جديد' });
const textOf = (page: Page) => composer(page).getByRole('textbox', { name: 'نص التحديث' });
const fitsScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** A live story of one's own, published, with its page for readers. */
async function beginStory(page: Page, title: string): Promise<string> {
  await enter(page, await makeAccount('editor', 'هدى المحررة'), '/admin/live');
  await page.getByLabel('عنوان التغطية').fill(title);
  await page.getByRole('button', { name: 'ابدأ التغطية' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('لا يرى القراء هذه التغطية بعد')).toBeVisible();
  await page.getByRole('button', { name: 'نشر التغطية الآن' }).click();
  await expect(page.getByText('لا يرى القراء هذه التغطية بعد')).toBeHidden({ timeout: 15_000 });
  return (await page.getByRole('link', { name: 'صفحتها عند القراء' }).getAttribute('href')) ?? '';
}

async function post(page: Page, title: string, text: string) {
  await composer(page).getByLabel('عنوان التحديث').fill(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(entries(page).getByRole('listitem').filter({ hasText: title })).toContainText('كتبه هدى المحررة');
}

async function readerOf(browser: Browser, baseURL: string | undefined, path: string): Promise<Page> {
  const reader = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await reader.goto(path);
  return reader;
}

const act = async (page: Page, title: string, name: string) => {
  await page.getByRole('button', { name: `أفعال التحديث «${title}»` }).click();
  await page.getByRole('menuitem', { name }).click();
};

test('a live story is told by keyboard, corrected, reordered, and ended, and readers see each step', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const path = await beginStory(page, `تغطية ${Date.now()}`);
  await post(page, 'وصول الفريق', 'وصل الفريق إلى الموقع.');
  await post(page, 'بدء العمل', 'بدأ العمل عند الظهر.');
  await expect(composer(page).getByLabel('عنوان التحديث')).toBeFocused();
  await expectAccessible();
  expect(await fitsScreen(page)).toBe(true);
  const reader = await readerOf(browser, baseURL, path);
  await expect(reader.locator('.entries h3')).toHaveText(['بدء العمل', 'وصول الفريق']);
  await expect(reader.getByText('التغطية مستمرة')).toBeVisible();

  await act(page, 'وصول الفريق', 'تعديل أو تصويب');
  const change = page.getByRole('form', { name: 'تعديل التحديث' });
  await change.getByLabel('عنوان التحديث').fill('وصول الفريقين');
  await change.getByLabel('محطة بارزة').check();
  await change.getByLabel(/التصويب/).fill('وصل فريقان لا فريق واحد.');
  await expectAccessible();
  await change.getByRole('button', { name: 'حفظ' }).click();
  await expect(entries(page).getByText(/تصويب .*وصل فريقان لا فريق واحد\./)).toBeVisible();
  await act(page, 'وصول الفريقين', 'رفع');
  await expect(entries(page).locator('h3')).toHaveText(['وصول الفريقين', 'بدء العمل']);
  await reader.reload();
  await expect(reader.locator('.entries h3')).toHaveText(['وصول الفريقين', 'بدء العمل']);
  await expect(reader.getByRole('note').filter({ hasText: 'وصل فريقان لا فريق واحد.' }).locator('time')).toBeVisible();

  await act(page, 'بدء العمل', 'إزالة');
  await expect(entries(page).locator('ol h3')).toHaveText(['وصول الفريقين']);
  await page.getByRole('button', { name: 'تراجع' }).click();
  await expect(entries(page).locator('ol h3')).toHaveText(['وصول الفريقين', 'بدء العمل']);

  await page.getByRole('button', { name: 'إنهاء التغطية' }).click();
  await page.getByRole('button', { name: 'إنهاء التغطية' }).click();
  await expect(page.getByText('يمكن تصويب ما فيها، ولا يُضاف إليها.')).toBeVisible();
  await expect(composer(page)).toBeHidden();
  await expectAccessible();
  await reader.reload();
  await expect(reader.getByText(/انتهت التغطية/)).toBeVisible();
  await page.getByRole('button', { name: 'استئناف التغطية' }).click();
  await expect(composer(page)).toBeVisible();
  await reader.context().close();
});

test('what is written without a network is kept, and sent once when it is back', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  const path = await beginStory(page, `انقطاع ${Date.now()}`);
  await page.context().setOffline(true);
  await composer(page).getByLabel('عنوان التحديث').fill('بلا شبكة');
  await textOf(page).click();
  await page.keyboard.type('كُتب في الطريق.');
  await composer(page).getByRole('button', { name: 'إرسال' }).click();
  await expect(entries(page).getByText('تحديث واحد لم يصل بعد')).toBeVisible();
  await textOf(page).click();
  await page.keyboard.type('لم يُرسل بعد.');
  await page.context().setOffline(false);
  await expect(entries(page).getByRole('listitem').filter({ hasText: 'بلا شبكة' })).toContainText('كتبه هدى المحررة', {
    timeout: 20_000,
  });
  await page.reload();
  await expect(page.getByText('استُعيد نص لم يُرسل.')).toBeVisible();
  await expect(textOf(page)).toHaveText('لم يُرسل بعد.');
  const reader = await readerOf(browser, baseURL, path);
  await expect(reader.locator('.entries h3')).toHaveText(['بلا شبكة']);
  await reader.context().close();
});

test('an answer that is lost on the way leaves one entry', async ({ page, isMobile }) => {
  test.skip(isMobile, 'sending does not depend on the screen');
  await beginStory(page, `جواب ضائع ${Date.now()}`);
  let isLost = false;
  await page.route('**/admin/live/**', async (route) => {
    if (isLost || route.request().method() !== 'POST' || !(route.request().postData() ?? '').includes('الرد ضاع'))
      return route.continue();
    isLost = true;
    await route.fetch();
    return route.abort();
  });
  await composer(page).getByLabel('عنوان التحديث').fill('الرد ضاع');
  await composer(page).getByRole('button', { name: 'إرسال' }).click();
  await expect(entries(page).getByRole('listitem').filter({ hasText: 'كتبه هدى المحررة' })).toHaveCount(1, {
    timeout: 20_000,
  });
  await page.reload();
  await expect(entries(page).locator('h3')).toHaveText(['الرد ضاع']);
});

test('two who change one entry are told, and choose', async ({ page, browser, baseURL, isMobile }) => {
  test.skip(isMobile, 'the same parts on a narrower screen');
  test.setTimeout(120_000);
  await beginStory(page, `محرران ${Date.now()}`);
  await post(page, 'الصيغة الأولى', 'نص.');
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await enter(other, await makeAccount('editor', 'سامر المحرر'), new URL(page.url()).pathname);
  await act(page, 'الصيغة الأولى', 'تعديل أو تصويب');
  await act(other, 'الصيغة الأولى', 'تعديل أو تصويب');
  await other.getByRole('form', { name: 'تعديل التحديث' }).getByLabel('عنوان التحديث').fill('صيغة سامر');
  await other.getByRole('button', { name: 'حفظ' }).click();
  await expect(other.getByRole('heading', { name: 'صيغة سامر' })).toBeVisible();
  const change = page.getByRole('form', { name: 'تعديل التحديث' });
  await change.getByLabel('عنوان التحديث').fill('صيغة هدى');
  await change.getByRole('button', { name: 'حفظ' }).click();
  await expect(change.getByText('غيّر زميل هذا التحديث منذ فتحته.')).toBeVisible();
  await expect(change.getByRole('heading', { name: 'صيغة سامر' })).toBeVisible();
  await change.getByRole('button', { name: 'احفظ نصي مكانه' }).click();
  await expect(entries(page).getByRole('heading', { name: 'صيغة هدى' })).toBeVisible();
  await other.context().close();
});

test('the list of live stories is accessible and fits the screen; authors have none', async ({
  page,
  expectAccessible,
}) => {
  await enter(page, await makeAccount('editor'), '/admin/live');
  await expect(page.getByRole('heading', { level: 1, name: 'التغطيات الحية' })).toBeVisible();
  await expectAccessible();
  expect(await fitsScreen(page)).toBe(true);
  await page.context().clearCookies();
  await enter(page, await makeAccount('author'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/أهلًا/);
  expect((await page.request.get('/admin/live')).status()).toBe(403);
});
