import { expect, test } from './fixtures';
import { makeAccount, signIn } from './pages/accounts';
import { t } from './pages/words';

test.use({ person: 'administrator' });

test('a colleague is changed and limited, and hears of it when an article is assigned to them @phone', async ({
  page,
  openBrowser,
  expectAccessible,
  expectFits,
}) => {
  const author = await makeAccount('editor');
  const name = `زميلة ${Date.now()}`;
  const people = () => page.getByRole('row').filter({ hasText: author.email });

  await test.step('name and section', async () => {
    await page.goto('/admin/people');
    await people().getByRole('link').click();
    await page.getByLabel(t('desk.people.name'), { exact: true }).fill(name);
    await page.getByRole('button', { name: t('desk.people.savePerson') }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: t('desk.people.saveSections') }).click();
    await expect(page.getByText(t('desk.done.saved')).last()).toBeVisible();
    await expectAccessible();
    await expectFits('person');
    await page.getByRole('button', { name: t('desk.people.remove') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible();
    await page.keyboard.press('Escape');
  });

  const colleague = await openBrowser();
  await test.step('the colleague has one section to begin in, and nothing new', async () => {
    await signIn(colleague, author, '/admin/articles/new');
    await expect(colleague.getByLabel(t('editor.new.section')).getByRole('option')).toHaveCount(1);
    await expect(colleague.getByRole('link', { name: t('desk.inbox.bell', { count: 0 }) })).toBeVisible();
    expect((await colleague.request.get('/admin/front-page')).status()).toBe(403);
  });

  await test.step('an article is assigned, and the bell counts it', async () => {
    await page.goto('/admin/articles/new');
    await page.getByLabel(t('editor.new.field')).fill('مادة للإشعار');
    await page.getByRole('button', { name: t('editor.new.begin') }).click();
    await page.getByLabel(t('editor.workflow.assignee')).selectOption({ label: name });
    await expect(async () => {
      await colleague.goto('/admin');
      await expect(colleague.getByRole('link', { name: t('desk.inbox.bell', { count: 1 }) })).toBeVisible({
        timeout: 1_000,
      });
    }).toPass();
    await colleague.getByRole('link', { name: t('desk.inbox.bell', { count: 1 }) }).click();
    await expectAccessible(colleague);
    await colleague.getByRole('button', { name: t('desk.inbox.what.ASSIGNED', { title: 'مادة للإشعار' }) }).click();
    await expect(colleague).toHaveURL(/\/admin\/articles\/[0-9a-f-]{36}$/);
    await expect(colleague.getByRole('link', { name: t('desk.inbox.bell', { count: 0 }) })).toBeVisible();
  });
});
