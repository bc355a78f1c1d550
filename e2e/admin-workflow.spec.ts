import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { type Account, enter, makeAccount } from './pages/accounts';
import { ArticlePage } from './pages/article';
import { DeskArticlePage } from './pages/desk-article';

/** Words that nobody else writes, so that nothing is like them by chance. */
const stamp = () =>
  Math.random()
    .toString(36)
    .slice(2)
    .replace(/[^a-z]/g, '');

test('goes back to its writer with what is wanted, is given to a colleague, and goes back to a draft after it was out', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const title = `مقال يعود ${stamp()}`;
  const [author, editor] = [await makeAccount('author', 'كاتبة المقال'), await makeAccount('editor', 'محرر المقال')];
  const writing = await begin(page, author, title);
  await write(writing, 'نص أول.');
  await writing.step('أرسل للمراجعة');
  await writing.expectState('قيد المراجعة');

  const desk = await openBeside(browser, baseURL, editor, page.url());
  await desk.step('اطلب تعديلات');
  const asked = desk.page.getByRole('dialog');
  await expect(asked.getByRole('button', { name: 'اطلب تعديلات' })).toBeDisabled();
  await asked.getByLabel('ما المطلوب؟').fill('ينقصه رأي البلدية.');
  await desk.confirm('اطلب تعديلات');
  await desk.expectState('مسودة');
  await page.reload();
  await writing.expectState('مسودة');
  const notes = await writing.open('ملاحظات الزملاء');
  await expect(notes.getByRole('listitem').filter({ hasText: 'ينقصه رأي البلدية.' })).toContainText('محرر المقال');

  await desk.side.getByLabel('المكلَّف').selectOption({ label: 'كاتبة المقال' });
  await expect(desk.page.getByText('سُجّل التكليف.').first()).toBeVisible();
  await desk.page.reload();
  await expect(desk.side.getByLabel('المكلَّف').locator('option:checked')).toHaveText('كاتبة المقال');
  await page.goto('/admin');
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible();

  await publish(desk);
  const path = await desk.publicPath();
  const reader = new ArticlePage(await newPage(browser, baseURL));
  await reader.page.goto(path);
  await expect(reader.title).toHaveText(title);
  await desk.step('أعده إلى مسودة');
  await desk.confirm('أعده إلى مسودة');
  await desk.expectState('مسودة');
  await expect(async () => expect((await reader.page.request.get(path)).status()).toBe(404)).toPass({
    timeout: 10_000,
  });
  await Promise.all([desk.page.context().close(), reader.page.context().close()]);
});

test('an embargo keeps from readers what is published, until it is lifted', async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'the same dialogs on a narrower screen');
  test.setTimeout(90_000);
  const title = `مقال محظور ${stamp()}`;
  const desk = await begin(page, await makeAccount('editor'), title);
  await write(desk, 'لا يُقرأ قبل موعده.');
  await desk.step('حظر حتى موعد');
  await page.getByLabel('نهاية الحظر').fill('2099-01-01T10:00');
  await desk.confirm('حظر حتى موعد');
  await expect(desk.side).toContainText('محظور حتى');
  await publish(desk);
  const reader = await newPage(browser, baseURL);
  const found = async () =>
    (await (await reader.request.get(`/api/v1/search?q=${encodeURIComponent(title)}`)).json()) as {
      items: { title: string; url: string }[];
    };
  expect((await found()).items.filter((item) => item.title === title)).toEqual([]);
  await expect(desk.side.getByRole('link', { name: 'افتحه كما يراه القراء' })).toHaveCount(0);
  await desk.step('حظر حتى موعد');
  await page.getByLabel('نهاية الحظر').fill('');
  await desk.confirm('ارفع الحظر');
  await expect(desk.side).not.toContainText('محظور حتى');
  await reader.goto(await desk.publicPath());
  await expect(new ArticlePage(reader).title).toHaveText(title);
  await expect(async () => expect((await found()).items.map((item) => item.title)).toContain(title)).toPass({
    timeout: 10_000,
  });
  await reader.context().close();
});

test('related articles are pinned, until a time when wanted, moved and excluded, and readers see it', async ({
  page,
  browser,
  baseURL,
  expectAccessible,
}) => {
  test.setTimeout(90_000);
  const desk = await begin(page, await makeAccount('editor'), `مقال بما يتصل به ${stamp()}`);
  await write(desk, 'نص قصير.');
  const part = await desk.open('المواد ذات الصلة');
  const pin = async (words: string) => {
    await part.getByRole('button', { name: 'أضف مادة بنفسك' }).click();
    const picker = page.getByRole('dialog', { name: 'أضف مادة بنفسك' });
    await picker.getByLabel('ابحث في المقالات المنشورة').fill(words);
    await picker.getByRole('button', { name: 'ابحث' }).click();
    const choice = picker.getByRole('listitem').first().getByRole('button');
    const title = (await choice.textContent()) ?? '';
    await choice.click();
    await expect(part.getByRole('button', { name: `أزل تثبيت «${title}»` })).toBeVisible();
    return title;
  };
  const [first, second] = [await pin('القوارب'), await pin('أكشاك الصحف')];
  await part.getByRole('button', { name: `ارفع «${second}»` }).click();
  await part.getByLabel(`ينتهي تثبيت «${first}»`).fill('2099-01-01T10:00');
  await expectAccessible();
  await desk.expectSaved();
  await page.reload();
  await desk.open('المواد ذات الصلة');
  await expect(part.getByLabel(`ينتهي تثبيت «${first}»`)).toHaveValue('2099-01-01T10:00');
  await publish(desk);
  const reader = new ArticlePage(await newPage(browser, baseURL));
  await reader.page.goto(await desk.publicPath());
  await expect(reader.related.nth(0)).toContainText(second);
  await expect(reader.related.nth(1)).toContainText(first);
  // Yesterday is over at once.
  await part.getByLabel(`ينتهي تثبيت «${second}»`).fill('2020-01-01T10:00');
  await desk.expectSaved();
  await desk.step('انشر التعديلات');
  await desk.confirm('انشر التعديلات');
  await expect(async () => {
    await reader.page.reload();
    await expect(reader.related.nth(0)).toContainText(first, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await reader.page.context().close();
});

test('what was written on is not let out unseen: the difference is shown, and then it is', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000);
  const desk = await begin(page, await makeAccount('editor', 'الأولى'), `مقال لم يُر آخره ${stamp()}`);
  await write(desk, 'نص رأته الأولى.');
  // This page does not hear of colleagues for a while, as when they write in the same second.
  await page.route('**/admin/articles/**', (route) =>
    route.request().method() === 'POST' && (route.request().postData() ?? '').includes('"tabId"')
      ? route.abort()
      : route.continue(),
  );
  const second = await openBeside(browser, baseURL, await makeAccount('editor', 'الثاني'), page.url());
  await expect(second.body).toContainText('نص رأته الأولى.');
  await write(second, ' وزاد الثاني كلاما.');
  await desk.step('انشر الآن');
  const dialog = page.getByRole('dialog', { name: 'انشر الآن' });
  await dialog.getByRole('button', { name: 'انشر الآن' }).click();
  await expect(dialog).toContainText('كُتب في المقال بعد النص الذي رأيته، فلم يُعمل شيء.');
  const [difference] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByRole('link', { name: 'انظر الفرق' }).click(),
  ]);
  await expect(difference.locator('.editor-diff ins').filter({ hasText: 'وزاد الثاني كلاما' })).toBeVisible();
  await difference.close();
  // Behind the dialog, which hides it from the roles.
  await expect(page.locator('#article-body')).toContainText('وزاد الثاني كلاما');
  await dialog.getByRole('button', { name: 'انشر الآن' }).click();
  await desk.expectState('منشورة');
  await second.page.context().close();
});

test('the same text twice is told before publishing, and the story that a text belongs to is suggested', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'the same parts on a narrower screen');
  const text = (await (await page.request.get('/api/v1/articles?limit=50')).json()) as {
    items: { id: string; title: string }[];
  };
  const known = await firstOfThread(page, text.items);
  const desk = await begin(page, await makeAccount('editor'), known.title);
  await desk.body.focus();
  await paste(page, known.text);
  await desk.expectSaved();
  const checks = await desk.open('قبل النشر');
  await checks.getByRole('button', { name: 'أعد الفحص' }).click();
  await expect(checks.getByText(/مادة منشورة تكاد تكون هي نفسها/)).toBeVisible();
  await expect(checks.getByRole('link', { name: known.title })).toBeVisible();
  const suggestion = desk.side.getByText('يبدو أنه من ملف:');
  const story = suggestion.getByRole('button');
  const name = (await story.textContent()) ?? '';
  await story.click();
  await expect(suggestion).toHaveCount(0);
  await desk.expectSaved();
  await page.reload();
  await expect(desk.side.getByText(name, { exact: true }).first()).toBeVisible();
});

test('a check that the settings make a stop keeps an article from being published', async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'settings are the whole site’s: one test changes them');
  const settings = await newPage(browser, baseURL);
  await enter(settings, await makeAccount('administrator'), '/admin/settings');
  const set = async (level: string) => {
    await settings.getByLabel('عنوان أطول مما تعرضه نتائج البحث').selectOption({ label: level });
    await settings.getByRole('button', { name: 'حفظ الإعدادات' }).click();
    await expect(settings.getByText('حُفظ.')).toBeVisible();
    await settings.reload();
  };
  const desk = await begin(page, await makeAccount('editor'), `مقال عنوانه طويل ${'جدا '.repeat(15)}`);
  await write(desk, 'نص.');
  await set('منع');
  try {
    await desk.step('انشر الآن');
    const dialog = page.getByRole('dialog', { name: 'انشر الآن' });
    await expect(dialog).toContainText('لا بد من إصلاحه');
    await expect(dialog.getByRole('button', { name: 'انشر الآن' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await desk.expectState('مسودة');
  } finally {
    await set('تنبيه');
  }
  await publish(desk);
  await settings.context().close();
});

test('an entry of live coverage renews its page and what programs read, at once', async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile, 'answers do not depend on the screen');
  const title = `تغطية تتجدد ${stamp()}`;
  await enter(page, await makeAccount('editor', 'هدى المحررة'), '/admin/live');
  await page.getByLabel('عنوان التغطية').fill(title);
  await page.getByRole('button', { name: 'ابدأ التغطية' }).click();
  await page.getByRole('button', { name: 'نشر التغطية الآن' }).click();
  const path =
    (await page.getByRole('link', { name: 'صفحتها عند القراء' }).getAttribute('href', { timeout: 15_000 })) ?? '';
  const reader = await newPage(browser, baseURL);
  const updatedAt = async () => {
    const { items } = (await (await reader.request.get('/api/v1/articles?limit=20')).json()) as {
      items: { title: string; updatedAt: string }[];
    };
    return items.find((item) => item.title === title)?.updatedAt ?? '';
  };
  await reader.goto(path);
  const before = await updatedAt();
  expect(before).not.toBe('');
  await page.getByRole('form', { name: 'تحديث جديد' }).getByLabel('عنوان التحديث').fill('أول تحديث');
  await page.getByRole('form', { name: 'تحديث جديد' }).getByRole('button', { name: 'إرسال' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'كتبه هدى المحررة' })).toBeVisible();
  await expect(async () => {
    await reader.reload();
    await expect(reader.getByRole('heading', { name: 'أول تحديث' })).toBeVisible({ timeout: 300 });
    expect((await updatedAt()) > before).toBe(true);
  }).toPass({ timeout: 5_000 });
  await reader.context().close();
});

async function begin(page: Page, account: Account, title: string): Promise<DeskArticlePage> {
  await enter(page, account, '/admin/articles/new');
  const desk = new DeskArticlePage(page);
  await desk.begin(title);
  await desk.side.getByLabel('القسم').selectOption({ index: 1 });
  return desk;
}

async function write(desk: DeskArticlePage, words: string): Promise<void> {
  await desk.goToEnd();
  await desk.page.keyboard.type(words);
  await desk.expectSaved();
}

async function publish(desk: DeskArticlePage): Promise<void> {
  await desk.step('انشر الآن');
  await desk.confirm('انشر الآن');
  await desk.expectState('منشورة');
}

async function newPage(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL: baseURL ?? '', locale: 'ar' })).newPage();
}

async function openBeside(
  browser: Browser,
  baseURL: string | undefined,
  account: Account,
  address: string,
): Promise<DeskArticlePage> {
  const page = await newPage(browser, baseURL);
  await enter(page, account, new URL(address).pathname);
  return new DeskArticlePage(page);
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

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document
      .querySelector('#article-body')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}
