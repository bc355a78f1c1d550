import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ArticlePage } from './pages/article';
import { DeskArticlePage } from './pages/desk-article';
import { people } from './pages/people';
import { opening, t } from './pages/words';

test.use({ person: 'editor' });

/** Words that nobody else writes, so that nothing is like them by chance. */
const stamp = () =>
  Math.random()
    .toString(36)
    .slice(2)
    .replace(/[^a-z]/g, '');

test('goes back to its writer with what is wanted, is given to a colleague, and goes back to a draft after it was out', async ({
  page,
  openBrowser,
}) => {
  const title = `مقال يعود ${stamp()}`;
  const writing = await begin(await openBrowser('author'), title);
  await write(writing, 'نص أول.');
  await writing.step(t('editor.workflow.verbs.submit'));
  await writing.expectState(t('desk.workflow.statuses.IN_REVIEW'));

  const desk = await DeskArticlePage.openAt(page, writing.page.url());
  await desk.step(t('editor.workflow.verbs.request-changes'));
  const asked = desk.page.getByRole('dialog');
  await expect(asked.getByRole('button', { name: t('editor.workflow.verbs.request-changes') })).toBeDisabled();
  await asked.getByLabel(t('editor.workflow.wanted')).fill('ينقصه رأي البلدية.');
  await desk.confirm(t('editor.workflow.verbs.request-changes'));
  await desk.expectState(t('desk.workflow.statuses.DRAFT'));
  await writing.page.reload();
  await writing.expectState(t('desk.workflow.statuses.DRAFT'));
  const notes = await writing.open(t('editor.notes.title'));
  await expect(notes.getByRole('listitem').filter({ hasText: 'ينقصه رأي البلدية.' })).toContainText(people.editor.name);

  await desk.side.getByLabel(t('editor.workflow.assignee')).selectOption({ label: people.author.name });
  await expect(desk.page.getByText(t('editor.workflow.done.assign')).first()).toBeVisible();
  await desk.page.reload();
  await expect(desk.side.getByLabel(t('editor.workflow.assignee')).locator('option:checked')).toHaveText(
    people.author.name,
  );
  await writing.page.goto('/admin');
  await expect(writing.page.getByRole('link', { name: title }).first()).toBeVisible();

  await publish(desk);
  const path = await desk.publicPath();
  const reader = new ArticlePage(await openBrowser());
  await reader.page.goto(path);
  await expect(reader.title).toHaveText(title);
  await desk.step(t('editor.workflow.verbs.unpublish'));
  await desk.confirm(t('editor.workflow.verbs.unpublish'));
  await desk.expectState(t('desk.workflow.statuses.DRAFT'));
  await expect(async () => expect((await reader.page.request.get(path)).status()).toBe(404)).toPass({
    timeout: 10_000,
  });
});

test('an embargo keeps from readers what is published, until it is lifted', async ({ page, openBrowser }) => {
  const title = `مقال محظور ${stamp()}`;
  const desk = await begin(page, title);
  await write(desk, 'لا يُقرأ قبل موعده.');
  await desk.step(t('editor.workflow.verbs.embargo'));
  await page.getByLabel(t('editor.workflow.until')).fill('2099-01-01T10:00');
  await desk.confirm(t('editor.workflow.verbs.embargo'));
  await expect(desk.side).toContainText(opening('editor.workflow.facts.embargo'));
  await publish(desk);
  const reader = await openBrowser();
  const found = async () =>
    (await (await reader.request.get(`/api/v1/search?q=${encodeURIComponent(title)}`)).json()) as {
      items: { title: string; url: string }[];
    };
  expect((await found()).items.filter((item) => item.title === title)).toEqual([]);
  await expect(desk.side.getByRole('link', { name: t('editor.workflow.seeIt') })).toHaveCount(0);
  await desk.step(t('editor.workflow.verbs.embargo'));
  await page.getByLabel(t('editor.workflow.until')).fill('');
  await desk.confirm(t('editor.workflow.verbs.lift'));
  await expect(desk.side).not.toContainText(opening('editor.workflow.facts.embargo'));
  await reader.goto(await desk.publicPath());
  await expect(new ArticlePage(reader).title).toHaveText(title);
  await expect(async () => expect((await found()).items.map((item) => item.title)).toContain(title)).toPass({
    timeout: 10_000,
  });
});

test('related articles are pinned, until a time when wanted, moved and excluded, and readers see it', async ({
  page,
  openBrowser,
  expectAccessible,
}) => {
  const desk = await begin(page, `مقال بما يتصل به ${stamp()}`);
  await write(desk, 'نص قصير.');
  const part = await desk.open(t('editor.related.title'));
  const pin = async (words: string) => {
    await part.getByRole('button', { name: t('editor.related.add') }).click();
    const picker = page.getByRole('dialog', { name: t('editor.related.add') });
    await picker.getByLabel(t('editor.picker.search')).fill(words);
    await picker.getByRole('button', { name: t('editor.picker.find') }).click();
    const choice = picker.getByRole('listitem').first().getByRole('button');
    const title = (await choice.textContent()) ?? '';
    await choice.click();
    await expect(part.getByRole('button', { name: t('editor.related.freeOf', { title }) })).toBeVisible();
    return title;
  };
  const [first, second] = [await pin('القوارب'), await pin('أكشاك الصحف')];
  await part.getByRole('button', { name: t('editor.related.up', { title: second }) }).click();
  await part.getByLabel(t('editor.related.untilOf', { title: first })).fill('2099-01-01T10:00');
  await expectAccessible();
  await desk.expectSaved();
  await page.reload();
  await desk.open(t('editor.related.title'));
  await expect(part.getByLabel(t('editor.related.untilOf', { title: first }))).toHaveValue('2099-01-01T10:00');
  await publish(desk);
  const reader = new ArticlePage(await openBrowser());
  await reader.page.goto(await desk.publicPath());
  await expect(reader.related.nth(0)).toContainText(second);
  await expect(reader.related.nth(1)).toContainText(first);
  // Yesterday is over at once.
  await part.getByLabel(t('editor.related.untilOf', { title: second })).fill('2020-01-01T10:00');
  await desk.expectSaved();
  await desk.step(t('editor.workflow.verbs.update'));
  await desk.confirm(t('editor.workflow.verbs.update'));
  await expect(async () => {
    await reader.page.reload();
    await expect(reader.related.nth(0)).toContainText(first, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
});

test('what was written on is not let out unseen: the difference is shown, and then it is', async ({
  page,
  openBrowser,
}) => {
  const desk = await begin(page, `مقال لم يُر آخره ${stamp()}`);
  await write(desk, 'نص رأته الأولى.');
  // This page does not hear of colleagues for a while, as when they write in the same second.
  await page.route('**/admin/articles/**', (route) =>
    route.request().method() === 'POST' && (route.request().postData() ?? '').includes('"tabId"')
      ? route.abort()
      : route.continue(),
  );
  const second = await DeskArticlePage.openAt(await openBrowser('colleague'), page.url());
  await expect(second.body).toContainText('نص رأته الأولى.');
  await write(second, ' وزاد الثاني كلاما.');
  await desk.step(t('editor.workflow.verbs.publish'));
  const dialog = page.getByRole('dialog', { name: t('editor.workflow.verbs.publish') });
  await dialog.getByRole('button', { name: t('editor.workflow.verbs.publish') }).click();
  await expect(dialog).toContainText(t('desk.refusals.newer-text'));
  const [difference] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByRole('link', { name: t('editor.workflow.seeDifference') }).click(),
  ]);
  await expect(difference.locator('.editor-diff ins').filter({ hasText: 'وزاد الثاني كلاما' })).toBeVisible();
  await difference.close();
  // Behind the dialog, which hides it from the roles.
  await expect(page.locator('#article-body')).toContainText('وزاد الثاني كلاما');
  await dialog.getByRole('button', { name: t('editor.workflow.verbs.publish') }).click();
  await desk.expectState(t('desk.workflow.statuses.PUBLISHED'));
});

test('the same text twice is told before publishing, and the story that a text belongs to is suggested', async ({
  page,
}) => {
  const text = (await (await page.request.get('/api/v1/articles?limit=50')).json()) as {
    items: { id: string; title: string }[];
  };
  const known = await firstOfThread(page, text.items);
  const desk = await begin(page, known.title);
  await desk.body.focus();
  await desk.paste('text/plain', known.text);
  await desk.expectSaved();
  const checks = await desk.open(t('editor.checks.title'));
  await checks.getByRole('button', { name: t('editor.checks.again') }).click();
  await expect(checks.getByText(opening('editor.checks.near-duplicate'))).toBeVisible();
  await expect(checks.getByRole('link', { name: known.title })).toBeVisible();
  const suggestion = desk.side.getByText(t('editor.fields.suggestedThread'));
  const story = suggestion.getByRole('button');
  const name = (await story.textContent()) ?? '';
  await story.click();
  await expect(suggestion).toHaveCount(0);
  await desk.expectSaved();
  await page.reload();
  await expect(desk.side.getByText(name, { exact: true }).first()).toBeVisible();
});

test('a check that the settings make a stop keeps an article from being published', async ({ page, openBrowser }) => {
  const settings = await openBrowser('administrator');
  await settings.goto('/admin/settings/checks');
  const set = async (level: string) => {
    await settings.getByLabel(t('desk.settings.check.titleLength')).selectOption({ label: level });
    await settings.getByRole('button', { name: t('desk.settings.submit') }).click();
    await expect(settings.getByText(t('desk.done.saved'))).toBeVisible();
    await settings.reload();
  };
  const desk = await begin(page, `مقال عنوانه طويل ${'جدا '.repeat(15)}`);
  await write(desk, 'نص.');
  await set(t('desk.settings.levels.stop'));
  try {
    await desk.step(t('editor.workflow.verbs.publish'));
    const dialog = page.getByRole('dialog', { name: t('editor.workflow.verbs.publish') });
    await expect(dialog).toContainText(t('editor.checks.stop'));
    await expect(dialog.getByRole('button', { name: t('editor.workflow.verbs.publish') })).toBeDisabled();
    await page.keyboard.press('Escape');
    await desk.expectState(t('desk.workflow.statuses.DRAFT'));
  } finally {
    await set(t('desk.settings.levels.advice'));
  }
  await publish(desk);
});

test('an entry of live coverage renews its page and what programs read, at once', async ({ page, openBrowser }) => {
  const title = `تغطية تتجدد ${stamp()}`;
  await page.goto('/admin/live');
  await page.getByLabel(t('desk.live.beginTitle')).fill(title);
  await page.getByRole('button', { name: t('desk.live.beginButton') }).click();
  await page.getByRole('button', { name: t('desk.live.publish') }).click();
  const path =
    (await page.getByRole('link', { name: t('desk.live.seePage') }).getAttribute('href', { timeout: 15_000 })) ?? '';
  const reader = await openBrowser();
  const updatedAt = async () => {
    const { items } = (await (await reader.request.get('/api/v1/articles?limit=20')).json()) as {
      items: { title: string; updatedAt: string }[];
    };
    return items.find((item) => item.title === title)?.updatedAt ?? '';
  };
  await reader.goto(path);
  const before = await updatedAt();
  expect(before).not.toBe('');
  await page
    .getByRole('form', { name: t('desk.live.compose') })
    .getByLabel(t('desk.live.entryTitle'))
    .fill('أول تحديث');
  await page
    .getByRole('form', { name: t('desk.live.compose') })
    .getByRole('button', { name: t('desk.live.post') })
    .click();
  await expect(
    page.getByRole('listitem').filter({ hasText: t('desk.live.by', { name: people.editor.name }) }),
  ).toBeVisible();
  await expect(async () => {
    await reader.reload();
    await expect(reader.getByRole('heading', { name: 'أول تحديث' })).toBeVisible({ timeout: 300 });
    expect((await updatedAt()) > before).toBe(true);
  }).toPass({ timeout: 5_000 });
});

async function begin(page: Page, title: string): Promise<DeskArticlePage> {
  const desk = new DeskArticlePage(page);
  await desk.begin(title);
  await desk.side.getByLabel(t('editor.fields.section')).selectOption({ index: 1 });
  return desk;
}

async function write(desk: DeskArticlePage, words: string): Promise<void> {
  await desk.goToEnd();
  await desk.page.keyboard.type(words);
  await desk.expectSaved();
}

async function publish(desk: DeskArticlePage): Promise<void> {
  await desk.step(t('editor.workflow.verbs.publish'));
  await desk.confirm(t('editor.workflow.verbs.publish'));
  await desk.expectState(t('desk.workflow.statuses.PUBLISHED'));
}

/** A published article of a running story: its headline and its words. */
async function firstOfThread(
  page: Page,
  items: { id: string; title: string }[],
): Promise<{ title: string; text: string }> {
  for (const { id, title } of items) {
    const { items: related } = (await (await page.request.get(`/api/v1/articles/${id}/related`)).json()) as {
      items: { reason: string }[];
    };
    if (related.filter(({ reason }) => reason === 'thread').length < 3) continue;
    const { text } = (await (await page.request.get(`/api/v1/articles/${id}`)).json()) as { text: string };
    if (text.length > 800) return { title, text };
  }
  throw new Error('no article belongs to a story');
}
