import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { people } from './pages/people';
import { newsroomTime } from './pages/newsroom-time';
import { expectToast } from './pages/toast';
import { opening, t } from './pages/words';

// One front page for all: its tests come one after the other.
test.describe.configure({ mode: 'serial' });
test.use({ person: 'editor' });

const place = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const adding = new RegExp(`^${opening('desk.front.addOf')} `);
const kept = (page: Page) => expect(page.getByText(t('desk.front.states.saved'))).toBeVisible();
const grip = (page: Page, title: string) => page.getByRole('button', { name: t('desk.front.gripOf', { title }) });

async function open(page: Page) {
  await page.goto('/admin/front-page');
  await expect(page.getByRole('heading', { level: 1, name: t('desk.front.title') })).toBeVisible();
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
  const panel = place(page, t('desk.front.addTitle'));
  await panel.getByLabel(t('desk.front.place')).selectOption({ label: container });
  await panel.getByLabel(t('desk.front.search')).focus();
  await page.keyboard.press('Enter');
  const button = panel.getByRole('button', { name: adding }).nth(nth);
  await button.focus();
  const title = ((await button.getAttribute('aria-label')) ?? '').replace(adding, '');
  await page.keyboard.press('Enter');
  await expect(place(page, container).getByText(title)).toBeVisible();
  return title;
}

const leadOf = (page: Page) => page.locator('.card.lead .head').innerText();

/** The lead story that readers see now. */
async function shownLead(reader: Page): Promise<string> {
  await reader.goto('/');
  return leadOf(reader);
}

test('a front page is arranged by keyboard alone, previewed, shown to readers and taken back', async ({
  page,
  openBrowser,
  expectAccessible,
}) => {
  const reader = await openBrowser();
  const before = await shownLead(reader);
  await open(page);
  const title = await add(page, t('desk.front.containers.lead'), 6);
  await kept(page);
  await expectAccessible();
  expect(await shownLead(reader)).toBe(before);

  const preview = await page.context().newPage();
  await preview.goto('/preview/front');
  expect(await leadOf(preview)).toBe(title);
  await expect(preview.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(preview.locator('script[src*="_next"]')).toHaveCount(0);
  await preview.close();

  await grip(page, title).focus();
  await page.keyboard.press('ArrowDown');
  await expect(place(page, t('desk.front.containers.pair')).getByText(title)).toBeVisible();
  await expect(grip(page, title)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(place(page, t('desk.front.containers.lead')).getByText(title)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(place(page, t('desk.front.containers.lead')).getByText(title)).toBeHidden();
  await press(page, t('desk.front.undo'));
  await expect(place(page, t('desk.front.containers.lead')).getByText(title)).toBeVisible();
  await kept(page);

  await press(page, t('desk.front.save'));
  await expect(page.getByText(t('desk.front.states.shown'))).toBeVisible();
  await expect.poll(() => shownLead(reader)).toBe(title);
  await press(page, t('desk.front.undo'), page.locator('.toast'));
  await expectToast(page, t('desk.front.putBackDone'));
  await expect.poll(() => shownLead(reader)).toBe(before);
  await kept(page);
});

test('of two who arrange it, the second is told, and both arrangements are kept', async ({ page, openBrowser }) => {
  await open(page);
  const other = await openBrowser('colleague', 'Asia/Tokyo');
  await open(other);
  const theirs = await add(other, t('desk.front.containers.grid'), 8);
  const tomorrow = newsroomTime(new Date(Date.now() + 86_400_000)).slice(0, 16);
  await other.getByLabel(t('desk.front.untilOf', { title: theirs })).fill(tomorrow);
  await kept(other);
  const mine = await add(page, t('desk.front.containers.media'), 9);
  await expect(page.getByRole('heading', { name: t('desk.front.conflictTitle') })).toBeVisible();
  await expect(page.getByText(t('desk.front.conflictBy', { name: people.colleague.name }))).toBeVisible();
  await press(page, t('desk.front.merge'));
  await expect(place(page, t('desk.front.containers.grid')).getByText(theirs)).toBeVisible();
  await expect(place(page, t('desk.front.containers.media')).getByText(mine)).toBeVisible();
  await kept(page);
  await page.reload();
  await expect(place(page, t('desk.front.containers.grid')).getByText(theirs)).toBeVisible();
  // The end of the pin is the newsroom's, in whichever zone the two browsers are.
  await expect(page.getByLabel(t('desk.front.untilOf', { title: theirs }))).toHaveValue(tomorrow);
  await expect(place(page, t('desk.front.containers.media')).getByText(mine)).toBeVisible();
});

test('at 390 pixels it is arranged by touch, given a time, and goes out by itself', async ({
  page,
  openBrowser,
  expectAccessible,
  expectFits,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const panel = place(page, t('desk.front.addTitle'));
  await panel.getByLabel(t('desk.front.place')).selectOption({ label: t('desk.front.containers.grid') });
  await panel.getByRole('button', { name: t('desk.front.find') }).click();
  const choice = panel.getByRole('button', { name: adding }).nth(11);
  const title = ((await choice.getAttribute('aria-label')) ?? '').replace(adding, '');
  await choice.click();
  await page.getByRole('button', { name: t('desk.front.sendOf', { title }) }).click();
  await page.getByRole('menuitem', { name: t('desk.front.containers.lead'), exact: true }).click();
  await expect(place(page, t('desk.front.containers.lead')).getByText(title)).toBeVisible();
  await kept(page);
  await expectFits();
  await expectAccessible();

  await page.getByRole('button', { name: t('desk.front.schedule') }).click();
  const dialog = page.getByRole('dialog', { name: t('desk.front.schedule') });
  await expectAccessible();
  await dialog.getByLabel(t('desk.front.at')).fill(newsroomTime(new Date(Date.now() + 8_000)));
  await dialog.getByLabel(t('desk.front.name')).fill('صفحة المساء');
  await dialog.getByRole('button', { name: t('desk.front.scheduleNow') }).click();
  await expectToast(page, t('desk.front.scheduled'));
  const reader = await openBrowser();
  await expect.poll(() => shownLead(reader), { timeout: 40_000 }).toBe(title);

  await page.goto('/admin/front-page/history');
  await expect(page.getByRole('listitem').filter({ hasText: 'صفحة المساء' }).first()).toContainText(
    t('desk.front.by', { name: people.editor.name }),
  );
  await expectAccessible();
  await expectFits();
});

test('an earlier front page is made the draft, and shown again', async ({ page, openBrowser }) => {
  await open(page);
  await page.goto('/admin/front-page/history');
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^${t('desk.front.restore')}`) }) })
    .last();
  await first.getByRole('button', { name: new RegExp(`^${t('desk.front.restore')}`) }).click();
  await expectToast(page, t('desk.front.restored'));
  const reader = await openBrowser();
  const during = await shownLead(reader);
  await first.getByRole('button', { name: new RegExp(`^${t('desk.front.putBack')}`) }).click();
  await expectToast(page, t('desk.front.putBackDone'));
  await expect.poll(() => shownLead(reader)).not.toBe(during);
  await page.goto('/admin/front-page');
  await expect(page.getByText(t('desk.front.states.shown'))).toBeVisible();
});

test('nobody else sees an arrangement that is not out', async ({ openBrowser }) => {
  const outsider = await openBrowser();
  expect((await outsider.request.get('/preview/front', { maxRedirects: 0 })).status()).toBe(307);
  const author = await openBrowser('author');
  await author.goto('/admin');
  await expect(author.getByRole('heading', { level: 1 })).toHaveText(new RegExp(opening('desk.overview.hello')));
  for (const path of ['/preview/front', '/admin/front-page', '/admin/front-page/history'])
    expect((await author.request.get(path)).status(), path).toBe(403);
});
