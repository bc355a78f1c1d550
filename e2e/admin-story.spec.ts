import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './fixtures';
import { codeOf, enterCode, makeAccount, setUpCodes, signIn } from './pages/accounts';
import { ArticlePage } from './pages/article';
import { DeskArticlePage } from './pages/desk-article';
import { newsroomTime } from './pages/newsroom-time';
import { t } from './pages/words';

const stamp = Date.now().toString(36);
const headline = `جسر الحكاية ${stamp}: من المسودة إلى القراء`;
const firstSentence = 'وصل أول الزوار قبل شروق الشمس بساعة.';
const laterSentence = 'ثم تبيّن أنهم وصلوا بعد الشروق.';

test('an article is written, reviewed, scheduled, read, corrected, moved, put on the front page, restored and withdrawn', async ({
  page,
  openBrowser,
}) => {
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
    await expect(
      page.getByRole('heading', { level: 1, name: t('desk.overview.hello', { name: 'هدى الكاتبة' }) }),
    ).toBeVisible();
  });

  const writing = new DeskArticlePage(page);
  await test.step('write ten blocks with two pictures, and hand them in', async () => {
    await writing.begin(headline);
    await writing.standfirst.fill('حكاية مقال واحد من أول كلمة إلى آخر إشعار.');
    await writing.side.getByLabel(t('editor.fields.section')).selectOption({ index: 1 });
    await writeTenBlocks(writing);
    await expect(writing.body.locator(':scope > *')).toHaveCount(10);
    await writing.step(t('editor.workflow.verbs.submit'));
    await writing.expectState(t('desk.workflow.statuses.IN_REVIEW'));
  });

  const editing = await openBrowser();
  const desk = new DeskArticlePage(editing);
  const reading = await openBrowser();
  const reader = new ArticlePage(reading);

  await test.step('approve as another, and schedule it a few seconds ahead', async () => {
    await signIn(editing, editor, '/admin/articles/board');
    await editing
      .getByRole('region', { name: t('desk.workflow.statuses.IN_REVIEW') })
      .getByRole('link', { name: headline })
      .click();
    await expect(desk.body).toContainText(firstSentence);
    await desk.step(t('editor.workflow.verbs.approve'));
    await desk.expectState(t('desk.workflow.statuses.APPROVED'));
    await desk.step(t('editor.workflow.verbs.schedule'));
    await editing
      .getByRole('textbox', { name: t('editor.workflow.time') })
      .fill(newsroomTime(new Date(Date.now() + 6_000)));
    await desk.confirm(t('editor.workflow.verbs.schedule'));
    await desk.expectState(t('desk.workflow.statuses.SCHEDULED'));
  });

  await test.step('see it appear for readers by itself', async () => {
    expect((await reading.request.get('/latest')).ok()).toBe(true);
    const link = reading.getByRole('link', { name: headline }).first();
    await expect(async () => {
      await reading.goto('/latest');
      await expect(link).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 25_000 });
    // Outside of the repetition: following a link may take longer than looking for it.
    await link.click();
    await expect(reader.title).toHaveText(headline);
    await expect(reader.body).toContainText(firstSentence);
    await expect(reader.body.locator('figure img')).toHaveCount(2);
  });

  await test.step('correct it', async () => {
    await editing.reload();
    await desk.expectState(t('desk.workflow.statuses.PUBLISHED'));
    await desk.step(t('editor.workflow.verbs.correct'));
    await editing
      .getByRole('textbox', { name: t('editor.workflow.correction') })
      .fill('ورد اسم الجسر خطأ في نسخة سابقة.');
    await desk.confirm(t('editor.workflow.verbs.correct'));
    await expect(async () => {
      await reading.reload();
      await expect(reading.getByText('ورد اسم الجسر خطأ في نسخة سابقة.')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
  });

  await test.step('change its address, the old one leading to the new', async () => {
    const old = new URL(reading.url()).pathname;
    await desk.step(t('editor.workflow.verbs.slug'));
    await editing.getByLabel(t('editor.workflow.slug')).fill(`عنوان جديد ${stamp}`);
    await desk.confirm(t('editor.workflow.verbs.slug'));
    await expect(async () => {
      const answer = await reading.request.get(old, { maxRedirects: 0 });
      expect(answer.status()).toBe(308);
      expect(decodeURI(answer.headers()['location'] ?? '')).toContain(`عنوان-جديد-${stamp}`);
    }).toPass({ timeout: 10_000 });
  });

  await test.step('put it on the front page', async () => {
    const article = editing.url();
    await editing.goto('/admin/front-page');
    const adding = editing.getByRole('region', { name: t('desk.front.addTitle') });
    await adding.getByLabel(t('desk.front.place')).selectOption('pair');
    await adding.getByLabel(t('desk.front.search')).fill(headline);
    await adding.getByRole('button', { name: t('desk.front.find') }).click();
    await adding.getByRole('button', { name: t('desk.front.addOf', { title: headline }) }).click();
    await editing.getByRole('button', { name: t('desk.front.save') }).click();
    await expect(editing.getByText(t('desk.front.saved')).first()).toBeVisible();
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
    await desk.step(t('editor.workflow.verbs.update'));
    await desk.confirm(t('editor.workflow.verbs.update'));
    await expectReaders(reading, laterSentence, true);
    await editing.getByRole('link', { name: t('editor.revisions.title') }).click();
    await editing.locator('.editor-revisions ol a').nth(1).click();
    await editing.getByRole('button', { name: t('editor.revisions.restore') }).click();
    await expect(editing.getByText(t('desk.done.saved'))).toBeVisible();
    await editing.getByRole('link', { name: t('editor.revisions.back') }).click();
    await expect(desk.body).toContainText(firstSentence);
    await expect(desk.body).not.toContainText(laterSentence);
    await desk.step(t('editor.workflow.verbs.update'));
    await desk.confirm(t('editor.workflow.verbs.update'));
    await expectReaders(reading, laterSentence, false);
    await expect(reader.body).toContainText(firstSentence);
  });

  await test.step('withdraw it, a notice in its place', async () => {
    await desk.step(t('editor.workflow.verbs.withdraw'));
    await editing.getByLabel(t('editor.workflow.notice')).fill('سحبنا هذه الحكاية بطلب من بطلها.');
    await desk.confirm(t('editor.workflow.verbs.withdraw'));
    await desk.expectState(t('desk.workflow.statuses.WITHDRAWN'));
    await expectReaders(reading, 'سحبنا هذه الحكاية بطلب من بطلها.', true);
    await expect(reading.getByText(firstSentence)).toBeHidden();
    await expect(async () => {
      await reading.goto('/');
      await expect(reading.getByRole('link', { name: headline })).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 10_000 });
  });
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
  await slash(t('editor.blocks.names.heading'));
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
  await page.getByRole('button', { name: t('editor.tools.insert'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('editor.blocks.names.figure'), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t('desk.media.pick.IMAGE') });
  if (from === 'new') {
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'جسر.png', mimeType: 'image/png', buffer: await makePicture() });
    await dialog.getByLabel(t('desk.media.alt')).fill('جسر من حجر فوق نهر، وأمامه صف من الناس');
    await dialog.getByLabel(t('desk.media.credit')).fill('هدى الكاتبة');
  } else {
    await dialog.locator('.media-grid button').nth(3).click();
  }
  await dialog.getByRole('button', { name: t('desk.media.use') }).click();
  await expect(dialog).toBeHidden();
}

/** A picture that no other run has brought. */
function makePicture(): Promise<Buffer> {
  const [r, g, b] = [1, 7, 13].map((by) => (Date.now() >> by) & 255);
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: { r: r ?? 0, g: g ?? 0, b: b ?? 0 } } })
    .png()
    .toBuffer();
}

async function expectReaders(page: Page, text: string, isThere: boolean): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(text)).toHaveCount(isThere ? 1 : 0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
}
