import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { makeAccount, signInAs } from './pages/accounts';
import { DeskArticlePage } from './pages/desk-article';
import { opening, t } from './pages/words';

test.use({ person: 'editor' });

const rows = (page: Page) => page.getByRole('table', { name: t('desk.workflow.articles') }).locator('tbody tr');

test('the list is narrowed by folded words, status and section, and leafed through', async ({
  page,
  expectAccessible,
  expectFits,
}) => {
  await page.goto('/admin/articles');
  await expect(rows(page)).toHaveCount(30);
  await expectAccessible();
  await expectFits();
  const first = await rows(page).first().getByRole('link').textContent();
  await page.getByRole('link', { name: t('desk.workflow.older') }).click();
  await expect(page).toHaveURL(/after=/);
  await expect(rows(page).first().getByRole('link')).not.toHaveText(first ?? '');
  await page.getByRole('link', { name: t('desk.workflow.newest') }).click();
  // Without the hamza and with ه for ة, as it is typed.
  await page.getByLabel(t('desk.workflow.search')).fill('اكشاك الصحف');
  await page.getByRole('button', { name: t('desk.workflow.filter') }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('أكشاك الصحف');
  await page.getByLabel(t('desk.workflow.search')).fill('');
  await page.getByLabel(t('desk.workflow.status')).selectOption('SCHEDULED');
  await page.getByRole('button', { name: t('desk.workflow.filter') }).click();
  await expect(rows(page).first()).toContainText(t('desk.workflow.statuses.SCHEDULED'));
  await expect(rows(page).filter({ hasText: t('desk.workflow.statuses.PUBLISHED') })).toHaveCount(0);
  await page.getByLabel(t('desk.workflow.search')).fill('لا مادة بهذا العنوان');
  await page.getByRole('button', { name: t('desk.workflow.filter') }).click();
  await expect(page.getByText(t('desk.workflow.none'))).toBeVisible();
});

test('several are handed in, approved and given to somebody at once, and it can be taken back', async ({
  page,
  expectAccessible,
}) => {
  const stamp = `دفعة${Date.now().toString(36)}`;
  await page.context().clearCookies();
  await signInAs(page, await makeAccount('editor', `محرر ${stamp}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(opening('desk.overview.hello'));
  const desk = new DeskArticlePage(page);
  for (const number of [1, 2]) await desk.begin(`${stamp} ${number}`);
  await page.goto(`/admin/articles?q=${encodeURIComponent(stamp)}`);
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('checkbox', { name: t('desk.workflow.chooseAll') }).check();
  const bar = page.getByRole('toolbar', { name: t('desk.workflow.bulk') });
  await expect(bar).toContainText(t('desk.workflow.chosen', { count: 2 }));
  await expectAccessible();
  await bar.getByRole('button', { name: t('desk.workflow.verbs.submit') }).click();
  await expect(rows(page).filter({ hasText: t('desk.workflow.statuses.IN_REVIEW') })).toHaveCount(2);
  await page.getByRole('button', { name: t('desk.workflow.undo') }).click();
  await expect(rows(page).filter({ hasText: t('desk.workflow.statuses.DRAFT') })).toHaveCount(2);
  await page.getByRole('checkbox', { name: t('desk.workflow.chooseAll') }).check();
  await bar.getByRole('button', { name: t('desk.workflow.verbs.approve') }).click();
  await expect(rows(page).filter({ hasText: t('desk.workflow.statuses.APPROVED') })).toHaveCount(2);
  await page.getByRole('checkbox', { name: t('desk.workflow.choose', { title: `${stamp} 1` }) }).check();
  await bar.getByRole('button', { name: t('desk.workflow.verbs.assign') }).click();
  await page.getByRole('menuitem', { name: `محرر ${stamp}` }).click();
  await expect(rows(page).filter({ hasText: `محرر ${stamp}` })).toHaveCount(1);
});

test('the board and the calendar show what is on its way', async ({ page, expectAccessible, expectFits }) => {
  await page.goto('/admin/articles/board');
  for (const name of [
    t('desk.workflow.statuses.DRAFT'),
    t('desk.workflow.statuses.IN_REVIEW'),
    t('desk.workflow.statuses.APPROVED'),
    t('desk.workflow.statuses.SCHEDULED'),
  ])
    await expect(page.getByRole('region', { name })).toBeVisible();
  await expectAccessible();
  await expectFits();
  const title = 'برنامج مهرجان الضفاف';
  await page
    .getByRole('region', { name: t('desk.workflow.statuses.SCHEDULED') })
    .getByRole('link', { name: title })
    .click();
  const desk = new DeskArticlePage(page);
  await desk.expectState(t('desk.workflow.statuses.SCHEDULED'));
  await expect(desk.side).toContainText(opening('editor.workflow.facts.scheduled'));
  await page.goto('/admin/schedule');
  await expectAccessible();
  await expectFits();
  const entry = page.getByRole('table').getByRole('link', { name: title });
  // The month may end before its day comes.
  if ((await entry.count()) === 0) await page.getByRole('link', { name: t('desk.workflow.monthAfter') }).click();
  await expect(entry).toBeVisible();
});

test('authors see their own alone, and no step that is not theirs', async ({ page }) => {
  await page.context().clearCookies();
  await signInAs(page, await makeAccount('author'), '/admin/articles');
  await expect(page.getByText(t('desk.workflow.none'))).toBeVisible();
  const desk = new DeskArticlePage(page);
  await desk.begin('مقال كاتبة');
  await expect(desk.workflow.getByRole('button', { name: t('editor.workflow.verbs.submit') })).toBeVisible();
  await desk.workflow.getByRole('button', { name: t('editor.workflow.steps') }).click();
  await expect(page.getByRole('menuitem')).toHaveText([t('editor.workflow.verbs.slug')]);
});
