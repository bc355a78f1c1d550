import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { newsroomTime } from './pages/newsroom-time';
import { people } from './pages/people';
import { opening, t } from './pages/words';

test.use({ person: 'editor' });

const entries = (page: Page) => page.getByRole('region', { name: t('desk.live.entries') });
const composer = (page: Page) => page.getByRole('form', { name: t('desk.live.compose') });
const textOf = (page: Page) => composer(page).getByRole('textbox', { name: t('desk.live.text') });

/** A live story of one's own, published, with its page for readers. */
async function beginStory(page: Page, title: string): Promise<string> {
  await page.goto('/admin/live');
  await page.getByLabel(t('desk.live.beginTitle')).fill(title);
  await page.getByRole('button', { name: t('desk.live.beginButton') }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(t('desk.live.notPublic'))).toBeVisible();
  await page.getByRole('button', { name: t('desk.live.publish') }).click();
  await expect(page.getByText(t('desk.live.notPublic'))).toBeHidden({ timeout: 15_000 });
  return (await page.getByRole('link', { name: t('desk.live.seePage') }).getAttribute('href')) ?? '';
}

async function post(page: Page, title: string, text: string) {
  await composer(page).getByLabel(t('desk.live.entryTitle')).fill(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(entries(page).getByRole('listitem').filter({ hasText: title })).toContainText(
    t('desk.live.by', { name: people.editor.name }),
  );
}

const act = async (page: Page, title: string, name: string) => {
  await page.getByRole('button', { name: t('desk.live.actions', { title }) }).click();
  await page.getByRole('menuitem', { name }).click();
};

test('a live story is told by keyboard, corrected, reordered, and ended, and readers see each step @phone', async ({
  page,
  openBrowser,
  expectAccessible,
  expectFits,
}) => {
  const path = await beginStory(page, `تغطية ${Date.now()}`);
  await post(page, 'وصول الفريق', 'وصل الفريق إلى الموقع.');
  await post(page, 'بدء العمل', 'بدأ العمل عند الظهر.');
  await expect(composer(page).getByLabel(t('desk.live.entryTitle'))).toBeFocused();
  await expectAccessible();
  await expectFits();
  const reader = await openBrowser();
  await reader.goto(path);
  await expect(reader.locator('.entries h3')).toHaveText(['بدء العمل', 'وصول الفريق']);
  await expect(reader.getByText(t('live.open'))).toBeVisible();

  await act(page, 'وصول الفريق', t('desk.live.change'));
  const change = page.getByRole('form', { name: t('desk.live.changeTitle') });
  await change.getByLabel(t('desk.live.entryTitle')).fill('وصول الفريقين');
  await change.getByLabel(t('desk.live.key')).check();
  const hourAgo = new Date(Math.floor(Date.now() / 1_000) * 1_000 - 3_600_000);
  await change.getByLabel(t('desk.live.time')).fill(newsroomTime(hourAgo));
  await change.getByLabel(t('desk.live.note')).fill('وصل فريقان لا فريق واحد.');
  await expectAccessible();
  await change.getByRole('button', { name: t('desk.live.save') }).click();
  await expect(
    entries(page).getByText(new RegExp(`${opening('desk.live.corrected')} .*وصل فريقان لا فريق واحد\\.`)),
  ).toBeVisible();
  await reader.reload();
  await expect(reader.locator(`.entries time[datetime="${hourAgo.toISOString()}"]`).first()).toBeVisible();
  await act(page, 'وصول الفريقين', t('desk.live.up'));
  await expect(entries(page).locator('h3')).toHaveText(['وصول الفريقين', 'بدء العمل']);
  await reader.reload();
  await expect(reader.locator('.entries h3')).toHaveText(['وصول الفريقين', 'بدء العمل']);
  await expect(reader.getByRole('note').filter({ hasText: 'وصل فريقان لا فريق واحد.' }).locator('time')).toBeVisible();

  await act(page, 'بدء العمل', t('desk.live.remove'));
  await expect(entries(page).locator('ol h3')).toHaveText(['وصول الفريقين']);
  await page.getByRole('button', { name: t('desk.live.undo') }).click();
  await expect(entries(page).locator('ol h3')).toHaveText(['وصول الفريقين', 'بدء العمل']);

  await page.getByRole('button', { name: t('desk.live.close') }).click();
  await page.getByRole('button', { name: t('desk.live.close') }).click();
  await expect(page.getByText(t('desk.live.isClosed'))).toBeVisible();
  await expect(composer(page)).toBeHidden();
  await expectAccessible();
  await reader.reload();
  await expect(reader.getByText(opening('live.closed'))).toBeVisible();
  await page.getByRole('button', { name: t('desk.live.reopen') }).click();
  await expect(composer(page)).toBeVisible();
});

test('what is written without a network is kept, and sent once when it is back', async ({ page, openBrowser }) => {
  const path = await beginStory(page, `انقطاع ${Date.now()}`);
  await page.context().setOffline(true);
  await composer(page).getByLabel(t('desk.live.entryTitle')).fill('بلا شبكة');
  await textOf(page).click();
  await page.keyboard.type('كُتب في الطريق.');
  await composer(page)
    .getByRole('button', { name: t('desk.live.post') })
    .click();
  await expect(entries(page).getByText(t('desk.live.waiting', { count: 1 }))).toBeVisible();
  await textOf(page).click();
  await page.keyboard.type('لم يُرسل بعد.');
  await page.context().setOffline(false);
  await expect(entries(page).getByRole('listitem').filter({ hasText: 'بلا شبكة' })).toContainText(
    t('desk.live.by', { name: people.editor.name }),
    {
      timeout: 20_000,
    },
  );
  await page.reload();
  await expect(page.getByText(t('desk.live.kept'))).toBeVisible();
  await expect(textOf(page)).toHaveText('لم يُرسل بعد.');
  const reader = await openBrowser();
  await reader.goto(path);
  await expect(reader.locator('.entries h3')).toHaveText(['بلا شبكة']);
});

test('an answer that is lost on the way leaves one entry', async ({ page }) => {
  await beginStory(page, `جواب ضائع ${Date.now()}`);
  let isLost = false;
  await page.route('**/admin/live/**', async (route) => {
    if (isLost || route.request().method() !== 'POST' || !(route.request().postData() ?? '').includes('الرد ضاع'))
      return route.continue();
    isLost = true;
    await route.fetch();
    return route.abort();
  });
  await composer(page).getByLabel(t('desk.live.entryTitle')).fill('الرد ضاع');
  await composer(page)
    .getByRole('button', { name: t('desk.live.post') })
    .click();
  await expect(
    entries(page)
      .getByRole('listitem')
      .filter({ hasText: t('desk.live.by', { name: people.editor.name }) }),
  ).toHaveCount(1, {
    timeout: 20_000,
  });
  await page.reload();
  await expect(entries(page).locator('h3')).toHaveText(['الرد ضاع']);
});

test('two who change one entry are told, and choose', async ({ page, openBrowser }) => {
  await beginStory(page, `محرران ${Date.now()}`);
  await post(page, 'الصيغة الأولى', 'نص.');
  const other = await openBrowser('colleague');
  await other.goto(new URL(page.url()).pathname);
  await act(page, 'الصيغة الأولى', t('desk.live.change'));
  await act(other, 'الصيغة الأولى', t('desk.live.change'));
  await other
    .getByRole('form', { name: t('desk.live.changeTitle') })
    .getByLabel(t('desk.live.entryTitle'))
    .fill('صيغة سامر');
  await other.getByRole('button', { name: t('desk.live.save') }).click();
  await expect(other.getByRole('heading', { name: 'صيغة سامر' })).toBeVisible();
  const change = page.getByRole('form', { name: t('desk.live.changeTitle') });
  await change.getByLabel(t('desk.live.entryTitle')).fill('صيغة هدى');
  await change.getByRole('button', { name: t('desk.live.save') }).click();
  await expect(change.getByText(t('desk.live.conflict'))).toBeVisible();
  await expect(change.getByRole('heading', { name: 'صيغة سامر' })).toBeVisible();
  await change.getByRole('button', { name: t('desk.live.keepMine') }).click();
  await expect(entries(page).getByRole('heading', { name: 'صيغة هدى' })).toBeVisible();
});

test('the list of live stories is accessible and fits the screen; authors have none', async ({
  page,
  openBrowser,
  expectAccessible,
  expectFits,
}) => {
  await page.goto('/admin/live');
  await expect(page.getByRole('heading', { level: 1, name: t('desk.live.title') })).toBeVisible();
  await expectAccessible();
  await expectFits();
  const author = await openBrowser('author');
  await author.goto('/admin');
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(new RegExp(opening('desk.overview.hello')));
  expect((await author.request.get('/admin/live')).status()).toBe(403);
});
