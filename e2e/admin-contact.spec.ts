import { expect, test } from './fixtures';
import { t } from './pages/words';

test.use({ person: 'editor' });

const stamp = `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`;

test('a reader without script writes to the newsroom, and an editor reads and deletes it', async ({
  page,
  browser,
  expectAccessible,
  expectFits,
}) => {
  const text = `لاحظتُ خطأ في التاريخ ${stamp}`;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: { cookies: [], origins: [] },
  });
  const reader = await context.newPage();
  await reader.goto('/');
  await reader.getByRole('link', { name: t('site.contact'), exact: true }).click();
  const form = reader.getByRole('form', { name: t('contact.form') });
  await form.getByLabel(t('contact.kinds.CORRECTION')).check();
  await form.getByLabel(t('contact.replyTo')).fill('reader@example.org');
  // Blanks alone pass the browser's own check.
  await form.getByLabel(t('contact.text'), { exact: true }).fill('   ');
  await form.getByRole('button', { name: t('contact.send') }).click();
  await expect(reader.getByRole('alert')).toHaveText(t('contact.problems.invalid'));
  await expect(form.getByLabel(t('contact.text'), { exact: true })).toHaveAccessibleDescription(
    new RegExp(t('contact.faults.text.missing')),
  );
  await expect(form.getByLabel(t('contact.replyTo'))).toHaveValue('reader@example.org');
  await expect(form.getByLabel(t('contact.kinds.CORRECTION'))).toBeChecked();
  expect(await reader.content()).not.toMatch(/_next\/static\/chunks|__next_f/);
  await form.getByLabel(t('contact.text'), { exact: true }).fill(text);
  await form.getByRole('button', { name: t('contact.send') }).click();
  await expect(reader).toHaveURL(/\/contact\/sent$/);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t('contact.sent'));
  await reader.goto('/contact');
  await expect(reader.getByLabel(t('contact.replyTo'))).toHaveValue('');
  await context.close();

  await page.goto('/admin/inbox');
  const message = page.getByRole('listitem').filter({ hasText: stamp });
  await expect(message.getByText(t('desk.inbox.unread'), { exact: true })).toHaveCount(1);
  await message.getByText(text).first().click();
  await expect(message.getByRole('link', { name: 'reader@example.org' })).toBeVisible();
  await expect(message.getByRole('button', { name: t('desk.inbox.to.UNREAD') })).toBeVisible();
  await expectAccessible();
  await expectFits();
  await message.getByRole('button', { name: t('desk.inbox.to.ARCHIVED') }).click();
  await expect(message).toHaveCount(0);
  await page.getByRole('link', { name: t('desk.inbox.box.archived') }).click();
  await message.getByText(text).first().click();
  await message.getByRole('button', { name: t('desk.inbox.remove') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('desk.inbox.removeNow') })
    .click();
  await expect(message).toHaveCount(0);
});
