import { expect, test } from './fixtures';
import { DeskArticlePage } from './pages/desk-article';
import { t } from './pages/words';

test.use({ person: 'editor' });

const stamp = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`;

test('a page begins with a draft, gets its address, is published and read @phone', async ({
  page,
  request,
  expectAccessible,
  expectFits,
}) => {
  await page.goto('/admin/pages');
  await expectAccessible();
  await expectFits();
  await page.getByText(t('desk.pages.add')).click();
  await page.getByLabel(t('desk.pages.begin')).selectOption('');
  await page.getByRole('button', { name: t('desk.pages.create') }).click();
  const name = page.getByLabel(t('desk.pages.name'));
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill(`دليل القارئ ${stamp}`);
  await page.getByRole('button', { name: t('desk.pages.create') }).click();
  const editor = new DeskArticlePage(page);
  await expect(editor.body).toBeVisible();
  await expect(page.getByLabel(t('editor.fields.section'))).toHaveCount(0);
  await editor.body.click();
  await page.keyboard.type('نكتب في [ماذا نكتب].');
  await editor.expectSaved();

  const address = page.getByLabel(t('desk.pages.address'));
  const save = page.getByRole('button', { name: t('desk.pages.save') });
  await address.fill('search');
  await save.click();
  await expect(page.getByText(t('desk.refusals.slug-taken'))).toBeVisible();
  await address.fill(`Guide ${stamp}`);
  await save.click();
  await expect(page.getByText(t('desk.done.saved'))).toBeVisible();
  await expect(address).toHaveValue(`guide-${stamp}`);
  await expectAccessible();

  await expect(page.getByText(t('editor.checks.unfilled', { name: 'ماذا نكتب' })).first()).toBeAttached();
  await editor.step(t('editor.workflow.verbs.publish'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('editor.workflow.verbs.publish') }).click();
  await expect.poll(async () => (await request.get(`/guide-${stamp}`)).status()).toBe(200);
  const html = await (await request.get(`/guide-${stamp}`)).text();
  expect(html).toContain('نكتب في [ماذا نكتب].');
  expect(html).not.toContain('مقالات ذات صلة');
});
