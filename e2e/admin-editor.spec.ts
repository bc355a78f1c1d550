import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { DeskArticlePage } from './pages/desk-article';
import { people } from './pages/people';
import { t } from './pages/words';

test.describe('writing', () => {
  test.use({ person: 'author' });

  test('is kept within two seconds of a pause, and comes back', async ({ page }) => {
    const desk = await begin(page, 'مقال يُحفظ وحده');
    await desk.body.focus();
    await page.keyboard.type('كلام لا يضيع');
    const paused = Date.now();
    await desk.expectSaved();
    expect(Date.now() - paused).toBeLessThan(4_000);
    await expect(page.getByText('ثلاث كلمات').or(page.getByText('3 كلمات'))).toBeVisible();
    await page.reload();
    await expect(desk.body).toContainText('كلام لا يضيع');
  });

  test('outlives an outage of the network', async ({ page, context }) => {
    const desk = await begin(page, 'مقال بلا شبكة');
    await desk.body.focus();
    await context.setOffline(true);
    await page.keyboard.type('كُتب والشبكة مقطوعة');
    await expect(desk.status).toHaveAttribute('data-state', 'offline');
    await expect(desk.status).toHaveText(t('editor.status.offline'));
    await context.setOffline(false);
    await desk.expectSaved();
    await page.reload();
    await expect(desk.body).toContainText('كُتب والشبكة مقطوعة');
  });

  test('outlives a crash of the tab', async ({ page, context }) => {
    const desk = await begin(page, 'مقال في نافذة تنهار');
    await desk.body.focus();
    await page.route('**/*', (route) => route.abort());
    await page.keyboard.type('آخر ما كُتب قبل الانهيار');
    await expect(desk.status).toHaveAttribute('data-state', 'offline');
    const address = page.url();
    const devtools = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    const again = await context.newPage();
    await again.goto(address);
    const restored = new DeskArticlePage(again);
    await expect(again.getByText(t('editor.status.restored'))).toBeVisible();
    await expect(restored.body).toContainText('آخر ما كُتب قبل الانهيار');
    await restored.expectSaved();
  });

  test('by two people comes together, and where it cannot they choose', async ({ page, openBrowser }) => {
    const desk = await begin(page, 'مقال لاثنين');
    await desk.body.focus();
    await page.keyboard.type('فقرة الأولى');
    await page.keyboard.press('Enter');
    await page.keyboard.type('فقرة الثاني');
    await desk.expectSaved();
    const second = await DeskArticlePage.openAt(await openBrowser('colleague'), page.url());
    await expect(second.body).toContainText('فقرة الأولى');
    await expect(page.getByRole('list', { name: t('editor.presence.label') })).toContainText(people.colleague.name, {
      timeout: 15_000,
    });
    await page.context().setOffline(true);
    await desk.body.getByText('فقرة الأولى').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' وزيادتها');
    await desk.title.fill('عنوان اختارته الأولى');
    await second.body.getByText('فقرة الثاني').click();
    await second.page.keyboard.press('End');
    await second.page.keyboard.type(' وزيادته');
    await second.title.fill('عنوان اختاره الثاني');
    await second.expectSaved();
    await page.context().setOffline(false);
    const conflict = page.getByRole('alert', { name: t('editor.conflicts.title') });
    await expect(conflict).toContainText('عنوان اختارته الأولى', { timeout: 20_000 });
    await expect(conflict).toContainText('عنوان اختاره الثاني');
    await expect(desk.body).toContainText('فقرة الأولى وزيادتها');
    await expect(desk.body).toContainText('فقرة الثاني وزيادته');
    await conflict.getByRole('button', { name: t('editor.conflicts.keepMine') }).click();
    await expect(conflict).toBeHidden();
    await desk.expectSaved();
    await expect(second.title).toHaveValue('عنوان اختارته الأولى', { timeout: 15_000 });
    await expect(second.body).toContainText('فقرة الأولى وزيادتها');
  });
});

test.use({ person: 'editor' });

test('the keyboard alone writes, finds, looks for help and publishes', async ({ page }) => {
  const desk = await begin(page, 'مقال بالمفاتيح وحدها', true);
  await tabTo(page, t('editor.fields.section'));
  await page.keyboard.press('ArrowDown');
  await shiftTabTo(page, t('editor.fields.body'));
  await page.keyboard.type('/عنوان');
  await expect(page.getByRole('listbox', { name: t('editor.tools.insert') })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('في الأسواق');
  await expect(desk.body.getByRole('heading', { name: 'في الأسواق' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('ارتفع السعر, ثم "هدأ" الأمر');
  await expect(desk.body).toContainText('ارتفع السعر، ثم «هدأ» الأمر');
  await page.keyboard.press('Control+/');
  await expect(page.getByRole('dialog', { name: t('editor.help.title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.body).toBeFocused();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('الامر');
  await expect(page.getByText(t('editor.find.count', { count: 1 }))).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('السوق');
  await tabTo(page, t('editor.find.replaceAll'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(desk.body).toContainText('ثم «هدأ» السوق');
  await shiftTabTo(page, t('editor.workflow.verbs.publish'));
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('dialog', { name: t('editor.workflow.verbs.publish') })
      .getByRole('button', { name: t('editor.workflow.verbs.publish') }),
  ).toBeEnabled();
  await tabTo(page, t('editor.workflow.verbs.publish'));
  await page.keyboard.press('Enter');
  await desk.expectState(t('desk.workflow.statuses.PUBLISHED'));
});

test('pasted text is cleaned, a link is found, and the previews follow', async ({ page }) => {
  const desk = await begin(page, 'مقال من قصاصات');
  await desk.body.focus();
  await desk.paste(
    'text/html',
    '<p class="MsoNormal" style="color:red"><b>نـــص</b> من وورد</p><script>alert(1)</script><p>وفقرة ثانية</p>',
  );
  await expect(desk.body.locator('p')).toHaveText(['نص من وورد', 'وفقرة ثانية']);
  await expect(desk.body.locator('strong')).toHaveText('نص');
  expect(await desk.body.innerHTML()).not.toMatch(/MsoNormal|color|script/);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+k');
  const picker = page.getByRole('dialog', { name: t('editor.picker.link') });
  await picker.getByLabel(t('editor.picker.search')).fill('القوارب');
  await picker.getByRole('button', { name: t('editor.picker.find') }).click();
  await picker.getByRole('listitem').first().getByRole('button').click();
  await expect(desk.body.locator('a[href^="/a/"]')).toHaveCount(1);
  await desk.open(t('editor.previews.title'));
  await desk.title.fill('عنوان للمعاينة');
  await expect(page.locator('.preview-search')).toContainText('عنوان للمعاينة');
  await expect(page.locator('.preview-card')).toContainText('عنوان للمعاينة');
});

test('colleagues leave notes at a block and settle them; outsiders read by a link that ends', async ({
  page,
  openBrowser,
}) => {
  const desk = await begin(page, 'مقال للمراجعة');
  await desk.body.focus();
  await page.keyboard.type('جملة تحتاج إلى مصدر.');
  await desk.expectSaved();
  const notes = await desk.open(t('editor.notes.title'));
  await notes.getByLabel(t('editor.notes.field')).fill('من قال هذا؟');
  await notes.getByRole('button', { name: t('editor.notes.add') }).click();
  await expect(notes.getByRole('listitem').filter({ hasText: 'من قال هذا؟' })).toContainText('جملة تحتاج إلى مصدر.');
  await expect(desk.body.locator('.editor-noted')).toHaveText('جملة تحتاج إلى مصدر.');
  await notes.getByRole('button', { name: t('editor.notes.resolve') }).click();
  await expect(desk.body.locator('.editor-noted')).toHaveCount(0);
  await expect(notes.getByText(t('editor.notes.settled', { count: 1 }))).toBeVisible();
  const sharing = await desk.open(t('editor.sharing.title'));
  await sharing.getByRole('button', { name: t('editor.sharing.make') }).click();
  const link = new URL(await sharing.getByLabel(t('editor.sharing.link'), { exact: true }).inputValue()).pathname;
  const outsider = await openBrowser();
  await outsider.goto(link);
  await expect(outsider.getByText('جملة تحتاج إلى مصدر.')).toBeVisible();
  // The framework would fail on a page that the reader script has changed.
  await expect(outsider.locator('script[src*="_next"]')).toHaveCount(0);
  await sharing.getByRole('button', { name: t('editor.sharing.end') }).click();
  await expect(sharing.getByRole('button', { name: t('editor.sharing.end') })).toHaveCount(0);
  expect((await outsider.request.get(link)).status()).toBe(410);
});

test('the editor is accessible and fits the screen, whatever is open @phone', async ({
  page,
  expectAccessible,
  expectFits,
}) => {
  const desk = await begin(page, 'مقال متاح للجميع');
  await desk.body.focus();
  await page.keyboard.type('فقرة.');
  for (const part of [
    t('editor.checks.title'),
    t('editor.notes.title'),
    t('editor.related.title'),
    t('editor.sharing.title'),
    t('editor.previews.title'),
  ])
    await desk.open(part);
  await expectAccessible();
  await expectFits();
  for (const step of [
    t('editor.workflow.verbs.schedule'),
    t('editor.workflow.verbs.embargo'),
    t('editor.workflow.verbs.slug'),
  ]) {
    await desk.step(step);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByRole('link', { name: t('editor.revisions.title') }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('editor.revisions.title') })).toBeVisible();
  await expectAccessible();
  await expectFits();
});

async function begin(page: Page, title: string, byKeys = false): Promise<DeskArticlePage> {
  const desk = new DeskArticlePage(page);
  if (!byKeys) await desk.begin(title);
  else {
    await page.goto('/admin/articles/new');
    await expect(page.getByLabel(t('editor.new.field'), { exact: true })).toBeFocused();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(desk.body).toBeVisible();
  }
  return desk;
}

const tabTo = (page: Page, name: string) => pressTo(page, name, 'Tab');
const shiftTabTo = (page: Page, name: string) => pressTo(page, name, 'Shift+Tab');

/** Presses a key until the control of that name has the focus. */
async function pressTo(page: Page, name: string, key: string): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLSelectElement || element instanceof HTMLInputElement
          ? element.labels?.[0]?.textContent
          : null;
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    });
    if (focused.trim() === name) return;
  }
  throw new Error(`the keyboard does not reach “${name}”`);
}
