import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './fixtures';
import { codeOf, enterCode, makeAccount, setUpCodes, signIn } from './pages/accounts';
import { ArticlePage } from './pages/article';
import { DeskArticlePage } from './pages/desk-article';

const stamp = Date.now().toString(36);
const headline = `جسر الحكاية ${stamp}: من المسودة إلى القراء`;
const firstSentence = 'وصل أول الزوار قبل شروق الشمس بساعة.';
const laterSentence = 'ثم تبيّن أنهم وصلوا بعد الشروق.';

test('an article is written, reviewed, scheduled, read, corrected, moved, put on the front page, restored and withdrawn', async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'one telling is enough; the phone has its own tests');
  test.setTimeout(150_000);
  const [author, editor] = await Promise.all([
    makeAccount('author', 'هدى الكاتبة'),
    makeAccount('editor', 'سامر المحرر'),
  ]);

  await test.step('sign in with a code', async () => {
    const { secret } = await setUpCodes(page, author);
    await page.context().clearCookies();
    await signIn(page, author);
    await enterCode(page, codeOf(secret));
    await expect(page.getByRole('heading', { level: 1, name: 'أهلًا هدى الكاتبة' })).toBeVisible();
  });

  const writing = new DeskArticlePage(page);
  await test.step('write ten blocks with two pictures, and hand them in', async () => {
    await writing.begin(headline);
    await writing.standfirst.fill('حكاية مقال واحد من أول كلمة إلى آخر إشعار.');
    await writing.side.getByLabel('القسم').selectOption({ index: 1 });
    await writeTenBlocks(writing);
    await expect(writing.body.locator(':scope > *')).toHaveCount(10);
    await writing.step('أرسل للمراجعة');
    await writing.expectState('قيد المراجعة');
  });

  const editing = await openBrowser(browser, baseURL);
  const desk = new DeskArticlePage(editing);
  const reading = await openBrowser(browser, baseURL);
  const reader = new ArticlePage(reading);

  await test.step('approve as another, and schedule it a few seconds ahead', async () => {
    await signIn(editing, editor, '/admin/articles/board');
    await editing.getByRole('region', { name: 'قيد المراجعة' }).getByRole('link', { name: headline }).click();
    await expect(desk.body).toContainText(firstSentence);
    await desk.step('اعتمد');
    await desk.expectState('معتمدة');
    await desk.step('حدّد موعد النشر');
    await editing.getByRole('textbox', { name: 'موعد النشر' }).fill(wallTime(new Date(Date.now() + 6_000)));
    await desk.confirm('حدّد موعد النشر');
    await desk.expectState('مجدولة');
  });

  await test.step('see it appear for readers by itself', async () => {
    expect((await reading.request.get('/latest')).ok()).toBe(true);
    await expect(async () => {
      await reading.goto('/latest');
      await reading.getByRole('link', { name: headline }).first().click({ timeout: 500 });
    }).toPass({ timeout: 25_000 });
    await expect(reader.title).toHaveText(headline);
    await expect(reader.body).toContainText(firstSentence);
    await expect(reader.body.locator('figure img')).toHaveCount(2);
  });

  await test.step('correct it', async () => {
    await editing.reload();
    await desk.expectState('منشورة');
    await desk.step('أضف تصحيحًا');
    await editing.getByRole('textbox', { name: 'نص التصحيح' }).fill('ورد اسم الجسر خطأ في نسخة سابقة.');
    await desk.confirm('أضف تصحيحًا');
    await expect(async () => {
      await reading.reload();
      await expect(reading.getByText('ورد اسم الجسر خطأ في نسخة سابقة.')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
  });

  await test.step('change its address, the old one leading to the new', async () => {
    const old = new URL(reading.url()).pathname;
    await desk.step('غيّر العنوان الإلكتروني');
    await editing.getByLabel('العنوان المقروء').fill(`عنوان جديد ${stamp}`);
    await desk.confirm('غيّر العنوان الإلكتروني');
    await expect(async () => {
      const answer = await reading.request.get(old, { maxRedirects: 0 });
      expect(answer.status()).toBe(308);
      expect(decodeURI(answer.headers()['location'] ?? '')).toContain(`عنوان-جديد-${stamp}`);
    }).toPass({ timeout: 10_000 });
  });

  await test.step('put it on the front page', async () => {
    const article = editing.url();
    await editing.goto('/admin/front-page');
    const adding = editing.getByRole('region', { name: 'إضافة مادة' });
    await adding.getByLabel('الموضع').selectOption('pair');
    await adding.getByLabel('بحث في العناوين').fill(headline);
    await adding.getByRole('button', { name: 'بحث' }).click();
    await adding.getByRole('button', { name: `إضافة ${headline}` }).click();
    await editing.getByRole('button', { name: 'نشر الترتيب' }).click();
    await expect(editing.getByText('نُشر الترتيب.').first()).toBeVisible();
    await expect(async () => {
      await reading.goto('/');
      await expect(reading.locator('.top').getByRole('link', { name: headline })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
    await reading.locator('.top').getByRole('link', { name: headline }).click();
    await editing.goto(article);
  });

  await test.step('publish a change, then restore the revision before it', async () => {
    await desk.goToEnd();
    await editing.keyboard.press('Enter');
    await editing.keyboard.type(laterSentence);
    await desk.step('انشر التعديلات');
    await desk.confirm('انشر التعديلات');
    await expectReaders(reading, laterSentence, true);
    await editing.getByRole('link', { name: 'النسخ السابقة' }).click();
    await editing.locator('.editor-revisions ol a').nth(1).click();
    await editing.getByRole('button', { name: 'استعد هذه النسخة' }).click();
    await expect(editing.getByText('حُفظ.')).toBeVisible();
    await editing.getByRole('link', { name: 'عد إلى المقال' }).click();
    await expect(desk.body).toContainText(firstSentence);
    await expect(desk.body).not.toContainText(laterSentence);
    await desk.step('انشر التعديلات');
    await desk.confirm('انشر التعديلات');
    await expectReaders(reading, laterSentence, false);
    await expect(reader.body).toContainText(firstSentence);
  });

  await test.step('withdraw it, a notice in its place', async () => {
    await desk.step('اسحب من النشر');
    await editing.getByLabel('نص الإشعار').fill('سحبنا هذه الحكاية بطلب من بطلها.');
    await desk.confirm('اسحب من النشر');
    await desk.expectState('مسحوبة');
    await expectReaders(reading, 'سحبنا هذه الحكاية بطلب من بطلها.', true);
    await expect(reading.getByText(firstSentence)).toBeHidden();
    await expect(async () => {
      await reading.goto('/');
      await expect(reading.getByRole('link', { name: headline })).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 10_000 });
  });
  await Promise.all([editing.context().close(), reading.context().close()]);
});

async function writeTenBlocks(desk: DeskArticlePage): Promise<void> {
  const { page, body } = desk;
  const slash = async (words: string) => {
    await page.keyboard.type(`/${words}`);
    await page.keyboard.press('Enter');
  };
  await body.focus();
  await page.keyboard.type(firstSentence);
  await page.keyboard.press('Enter');
  await page.keyboard.type('وقفوا صفا واحدا، قال أحدهم: "لم نر مثله", ثم صمتوا.');
  await page.keyboard.press('Enter');
  await slash('عنوان فرعي');
  await page.keyboard.type('ما بعد الشروق');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- مر العشرات');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ثم المئات');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> حجر فوق حجر حتى يكتمل الجسر.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('أما الصور فهذه أولاها:');
  await insertFigure(desk, 'new');
  await desk.goToEnd();
  await page.keyboard.type('وهذه ثانيتها من المكتبة:');
  await insertFigure(desk, 'library');
  await desk.goToEnd();
  await page.keyboard.type('انتهت الحكاية هنا.');
  await desk.expectSaved();
}

async function insertFigure({ page }: DeskArticlePage, from: 'new' | 'library'): Promise<void> {
  await page.getByRole('button', { name: 'أدرج', exact: true }).click();
  await page.getByRole('menuitem', { name: 'صورة', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'اختيار صورة' });
  if (from === 'new') {
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'جسر.png', mimeType: 'image/png', buffer: await makePicture() });
    await dialog.getByLabel('النص البديل').fill('جسر من حجر فوق نهر، وأمامه صف من الناس');
    await dialog.getByLabel('المصدر أو المصوّر').fill('هدى الكاتبة');
  } else {
    await dialog.locator('.media-grid button').nth(3).click();
  }
  await dialog.getByRole('button', { name: 'استعمال' }).click();
  await expect(dialog).toBeHidden();
}

/** A picture that no other run has brought. */
function makePicture(): Promise<Buffer> {
  const [r, g, b] = [1, 7, 13].map((by) => (Date.now() >> by) & 255);
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: { r: r ?? 0, g: g ?? 0, b: b ?? 0 } } })
    .png()
    .toBuffer();
}

async function openBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (
    await browser.newContext({ baseURL: baseURL ?? '', locale: 'ar', viewport: { width: 1280, height: 900 } })
  ).newPage();
}

async function expectReaders(page: Page, text: string, isThere: boolean): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text)).toHaveCount(isThere ? 1 : 0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
}

/** What the newsroom's clock shows, as the field of a time takes it. */
function wallTime(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Damascus', dateStyle: 'short', timeStyle: 'medium' })
    .format(at)
    .replace(' ', 'T');
}
