import { expect, test } from './fixtures';
import { listArticles } from './pages/addresses';
import { ArticlePage } from './pages/article';
import { SearchPage } from './pages/search';
import { t } from './pages/words';

/** Search is pages and links alone: all of this must hold where no script runs. */
test.use({ javaScriptEnabled: false });

/** As many readers type: no hamza, taa marbuta as haa, no vowel signs, no punctuation. */
const typedInHaste = (title: string): string =>
  title
    .replace(/[\u064b-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

test('an article is found however its headline is typed, and opens', async ({ page, request }) => {
  const card = (await listArticles(request)).find(({ title }) => /[أإ]/.test(title) && title.includes('ة'));
  if (!card) throw new Error('the demo edition has no headline with hamza and taa marbuta');
  const search = new SearchPage(page);
  await search.seek(typedInHaste(card.title));
  await expect(search.box).toHaveValue(typedInHaste(card.title));
  const title = search.titleOf(search.hits.first());
  await expect(title).toHaveText(card.title);
  await title.getByRole('link').click();
  await expect(new ArticlePage(page).title).toHaveText(card.title);
});

test('the words sought are marked in headline and text, clitics and all', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('النهر');
  await expect(search.hits.first()).toBeVisible();
  for (const hit of await search.hits.all()) {
    const marks = await hit.locator('mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark).toMatch(/نهر/u);
  }
  await expect(search.count).toContainText(String(await search.hits.count()));
});

test('a section narrows the results, and can be left again @phone', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('النهر');
  const all = await search.hits.count();
  const first = search.hits.first().locator('.label a');
  const name = await first.innerText();
  await search.filters.getByRole('link', { name, exact: true }).click();
  await expect(search.filters.locator('[aria-current="true"]')).toHaveText(name);
  const labels = await search.hits.locator('.label a').allInnerTexts();
  expect(new Set(labels)).toEqual(new Set([name]));
  expect(labels.length).toBeLessThan(all);
  await search.filters.getByRole('link', { name: t('search.everySection') }).click();
  await expect(search.hits).toHaveCount(all);
});

test('a section with nothing says so and keeps the way back', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('زقزوقستان')}&section=${encodeURIComponent('مدن')}`);
  const search = new SearchPage(page);
  await expect(page.getByRole('heading', { name: t('search.none', { query: 'زقزوقستان' }) })).toBeVisible();
  await expect(search.filters.getByRole('link', { name: t('search.everySection') })).toBeVisible();
});

test('a misspelt word is understood, and the right one offered', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('الجسر العتبق');
  await expect(search.hits.first()).toContainText('العتيق');
  await search.notes.getByRole('link', { name: 'الجسر العتيق' }).click();
  await expect(search.box).toHaveValue('الجسر العتيق');
  await expect(search.notes).toHaveCount(0);
});

test('where nothing is found, the newest articles lead on', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('زقزوقستان');
  await expect(page.getByRole('heading', { name: t('search.none', { query: 'زقزوقستان' }) })).toBeVisible();
  await expect(search.hits).toHaveCount(0);
  await expect(page.locator('main article')).toHaveCount(5);
});

test('queries of every kind are answered, are never wider than the page, and are not for crawlers @phone', async ({
  page,
}) => {
  const search = new SearchPage(page);
  for (const query of [
    'النهر',
    '',
    'ب'.repeat(2000),
    '😀',
    "'; DROP TABLE article; --",
    '<script>alert(1)</script>',
    '«',
    '%',
    '-"',
  ]) {
    await search.open(query);
    await expect(page.getByRole('heading', { level: 1 }), query.slice(0, 20)).toHaveText(t('search.title'));
    await expect(page.locator('meta[name="robots"]').first(), query.slice(0, 20)).toHaveAttribute('content', /noindex/);
    const main = await page.locator('main').boundingBox();
    expect(main?.width, query.slice(0, 20)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  }
});

test('the API answers as the page does, and refuses what it does not know', async ({ request }) => {
  const answer = await request.get(`/api/v1/search?q=${encodeURIComponent('النهر')}&limit=2`);
  const found = (await answer.json()) as {
    items: { id: string; snippet: string }[];
    total: number;
    nextCursor: string;
  };
  expect(found.items).toHaveLength(2);
  expect(found.total).toBeGreaterThan(2);
  expect(found.items[0]?.snippet).toMatch(/<mark>[^<]*نهر[^<]*<\/mark>/u);
  const next = await request.get(`/api/v1/search?q=${encodeURIComponent('النهر')}&limit=2&cursor=${found.nextCursor}`);
  const ids = ((await next.json()) as typeof found).items.map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(ids).not.toContain(found.items[0]?.id);
  for (const query of ['q=x&limit=abc', 'q=x&cursor=zz', 'limit=2']) {
    const refusal = await request.get(`/api/v1/search?${query}`);
    expect(refusal.status(), query).toBe(400);
    expect(refusal.headers()['content-type'], query).toContain('application/problem+json');
  }
});
