import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { enter, makeAccount } from './pages/accounts';

const fitsScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
const details = (page: Page) => page.getByRole('dialog', { name: 'تفاصيل الملف' });
const said = (page: Page, text: string) => expect(page.locator('.toast').getByText(text)).toBeVisible();
const unique = () => `${Date.now()}-${Math.floor(Math.random() * 1e6)}`;

/** A picture that nobody has brought before. */
async function drawPicture(page: Page, name: string) {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 420];
    const brush = canvas.getContext('2d');
    for (let at = 0; brush && at < 60; at += 1) {
      brush.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
      brush.fillRect(Math.random() * 600, Math.random() * 400, 90, 70);
    }
    return canvas.toDataURL('image/png');
  });
  return { name, mimeType: 'image/png', buffer: Buffer.from(address.split(',')[1] ?? '', 'base64') };
}

test('a picture is brought, described, found, known again, and removed while nothing needs it', async ({
  page,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  await enter(page, await makeAccount('editor'), '/admin/media');
  await expect(page.getByRole('heading', { level: 1, name: 'الوسائط' })).toBeVisible();
  await expectAccessible();
  expect(await fitsScreen(page)).toBe(true);
  const name = `${unique()}.png`;
  const picture = await drawPicture(page, name);
  await page.locator('.upload-area input[type="file"]').setInputFiles(picture);
  await expect(details(page)).toBeVisible({ timeout: 30_000 });
  await expect(details(page).getByText('اكتب ما يُرى في الصورة، لمن لا يراها.')).toBeVisible();
  await expect(details(page).getByText('لمن هذه الصورة أو هذا المقطع؟')).toBeVisible();
  await expectAccessible();
  const alt = `ألوان متفرقة ${name}`;
  await details(page).getByLabel('النص البديل').fill(alt);
  await details(page).getByLabel('المصدر أو المصوّر').fill('تجربة');
  await details(page).getByRole('slider', { name: 'من اليسار' }).first().focus();
  await page.keyboard.press('Home');
  await details(page).getByRole('button', { name: 'حفظ' }).click();
  await said(page, 'حُفظت التفاصيل.');
  await page.reload();
  await page.getByLabel('بحث في الوسائط').fill(name);
  await page.getByRole('button', { name: 'بحث', exact: true }).click();
  const found = page.getByRole('button', { name: alt });
  await expect(page.locator('.media-grid li')).toHaveCount(1);
  const box = await found.locator('img').boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1);
  await found.click();
  await expect(details(page).getByRole('slider', { name: 'من اليسار' }).first()).toHaveValue('0');
  await page.keyboard.press('Escape');

  await page.locator('.upload-area input[type="file"]').setInputFiles({ ...picture, name: `again-${name}` });
  await expect(page.getByText('هذا الملف في المكتبة من قبل، وهذه نسخته المحفوظة.')).toBeVisible({ timeout: 30_000 });
  await expect(details(page).getByLabel('النص البديل')).toHaveValue(alt);
  await expect(details(page).getByText('لا تُستعمل في أي مكان.')).toBeVisible();
  await details(page).getByRole('button', { name: 'حذف', exact: true }).click();
  await details(page).getByRole('button', { name: 'إبقاء' }).click();
  await details(page).getByRole('button', { name: 'حذف', exact: true }).click();
  await details(page).getByRole('button', { name: 'حذف نهائي' }).click();
  await said(page, 'حُذف الملف.');
});

test('a picture is dropped upon the library', async ({ page }) => {
  await enter(page, await makeAccount('author'), '/admin/media');
  await expect(page.getByRole('heading', { level: 1, name: 'الوسائط' })).toBeVisible();
  const { name, buffer } = await drawPicture(page, `${unique()}.png`);
  const transfer = await page.evaluateHandle(
    ({ bytes, fileName }) => {
      const data = new DataTransfer();
      data.items.add(
        new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], fileName, { type: 'image/png' }),
      );
      return data;
    },
    { bytes: buffer.toString('base64'), fileName: name },
  );
  await page.getByRole('region', { name: 'إضافة ملفات' }).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(details(page)).toContainText(name, { timeout: 30_000 });
});

test('a picture in use says where, and cannot be removed', async ({ page }) => {
  await enter(page, await makeAccount('editor'), '/admin/media');
  await page.locator('.media-grid button').last().click();
  const uses = details(page).getByRole('region', { name: 'أين تُستعمل' });
  await expect(uses.getByRole('link').first()).toHaveAttribute('href', /^\/admin\/(articles|taxonomy)/);
  await expect(uses.getByRole('button')).toHaveCount(0);
});

async function makeTopic(page: Page, name: string) {
  await page.getByText('موضوع جديد', { exact: true }).click();
  const form = page.locator('details[open]');
  await form.getByLabel('الاسم', { exact: true }).fill(name);
  await form.getByRole('button', { name: 'حفظ' }).click();
  await expect(form.getByText('حُفظ.')).toBeVisible();
  await page.reload();
  await expect(page.locator('summary').filter({ hasText: name })).toBeVisible();
}

test('topics are made, renamed with their old address kept, and merged', async ({ page, expectAccessible }) => {
  test.setTimeout(120_000);
  await enter(page, await makeAccount('editor'), '/admin/taxonomy?of=topics');
  const [one, two] = [`موضوع ${unique()}`, `مقصد ${unique()}`];
  await makeTopic(page, one);
  await makeTopic(page, two);
  await page.locator('summary').filter({ hasText: one }).click();
  const form = page.locator('details[open]');
  await form.getByLabel('الاسم', { exact: true }).fill(`${one} الجديد`);
  await form.getByLabel(/العنوان في الرابط/).fill(`${one} الجديد`);
  await form.getByRole('button', { name: 'حفظ' }).click();
  await expect(form.getByText('حُفظ.')).toBeVisible();
  await expectAccessible();
  const slug = (name: string) => encodeURIComponent(name.replaceAll(' ', '-'));
  const moved = await page.request.get(`/t/${slug(one)}`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers()['location']]).toEqual([308, `/t/${slug(`${one} الجديد`)}`]);

  await page.reload();
  await page.getByText('دمج موضوعين').click();
  await page.getByLabel('يُدمج', { exact: true }).selectOption({ label: `${one} الجديد` });
  await page.getByLabel('في', { exact: true }).selectOption({ label: two });
  await page.getByRole('button', { name: 'دمج', exact: true }).click();
  await expect(page.getByText('دُمج الموضوعان.')).toBeVisible();
  for (const old of [one, `${one} الجديد`]) {
    const merged = await page.request.get(`/t/${slug(old)}`, { maxRedirects: 0 });
    expect([merged.status(), merged.headers()['location']], old).toEqual([308, `/t/${slug(two)}`]);
  }
});

test('sections are put in another order, which readers see, and back', async ({ page, isMobile, expectAccessible }) => {
  test.skip(isMobile, 'the order of sections is the whole site’s: one test changes it');
  await enter(page, await makeAccount('editor'), '/admin/taxonomy');
  await page.getByText('ترتيب الأقسام', { exact: true }).click();
  const names = () => page.locator('.section-order bdi').allInnerTexts();
  const before = await names();
  const inMasthead = async () => (await (await page.request.get('/')).text()).match(/<nav[^]*?<\/nav>/)?.[0] ?? '';
  const isFirst = (text: string, one: string, other: string) => text.indexOf(one) < text.indexOf(other);
  const [first = '', second = ''] = before;
  await page.getByRole('button', { name: `خفض ${first}` }).click();
  await said(page, 'حُفظ الترتيب.');
  expect((await names()).slice(0, 2)).toEqual([second, first]);
  await expectAccessible();
  await expect.poll(async () => isFirst(await inMasthead(), second, first)).toBe(true);
  await page.getByRole('button', { name: `رفع ${first}` }).click();
  await expect.poll(async () => isFirst(await inMasthead(), first, second)).toBe(true);
});

test('every part of the taxonomy and the settings is accessible and fits the screen', async ({
  page,
  expectAccessible,
}) => {
  await enter(page, await makeAccount('administrator'));
  for (const path of [
    '/admin/taxonomy',
    '/admin/taxonomy?of=topics',
    '/admin/taxonomy?of=authors',
    '/admin/taxonomy?of=threads',
    '/admin/settings',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const fold = page.locator('.entry-fold summary').last();
    if (await fold.count()) await fold.click();
    await expectAccessible();
    expect(await fitsScreen(page), path).toBe(true);
  }
});
