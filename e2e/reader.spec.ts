import { expect, test } from './fixtures';
import { findFullArticle, pathOf } from './pages/addresses';
import { ArticlePage } from './pages/article';
import { FrontPage } from './pages/front';
import { t } from './pages/words';

test('the front page leads to its lead story and its sections @phone', async ({ page }) => {
  const front = new FrontPage(page);
  await front.open();
  const title = await front.lead.innerText();
  await front.lead.click();
  await expect(new ArticlePage(page).title).toHaveText(title);

  const section = front.sections.first();
  const name = await section.innerText();
  await section.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('.mast-nav [aria-current="page"]')).toHaveText(name);
});

test('an article says where, who and when, and what to read next @phone', async ({ page, request }) => {
  const card = await findFullArticle(request);
  const article = new ArticlePage(page);
  await page.goto(pathOf(card.url));
  await expect(article.title).toHaveText(card.title);
  await expect(article.body).not.toBeEmpty();
  await expect(article.authors).not.toHaveCount(0);
  await expect(article.topics).not.toHaveCount(0);
  await expect(page.locator('.facts time')).not.toHaveCount(0);
  for (const stamp of await page.locator('.facts time').all())
    expect(await stamp.getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  await expect(article.related).toHaveCount(6);
  for (const entry of await article.related.all()) await expect(entry.locator('.why')).not.toBeEmpty();
});

test('an article can be passed on by plain links', async ({ page, request }) => {
  const card = await findFullArticle(request);
  await page.goto(pathOf(card.url));
  const links = await new ArticlePage(page).share.evaluateAll((found) =>
    found.map((link) => link.getAttribute('href') ?? ''),
  );
  expect(links.map((link) => new URL(link).hostname)).toEqual(['wa.me', 't.me', 'www.facebook.com', 'x.com']);
  for (const link of links) expect(decodeURIComponent(link)).toContain(card.url);
});

test('an old slug, a wrong one and none lead to the address that holds', async ({ request }) => {
  const card = await findFullArticle(request);
  for (const path of [`/a/${card.id}`, `/a/${card.id}/عنوان-آخر`, `${pathOf(card.url)}/more`]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(308);
    expect(new URL(answer.headers()['location'] ?? '', card.url).href, path).toBe(card.url);
  }
});

test('an address that is no address is refused', async ({ request }) => {
  for (const path of ['/a/%D8', '/%', '/s/%C3%28']) expect((await request.get(path)).status(), path).toBe(400);
});

test('lists go on page by page, and end', async ({ page, request }) => {
  await page.goto('/latest');
  await page.getByRole('link', { name: t('list.older') }).click();
  await expect(page).toHaveURL(/\/latest\?page=2$/);
  await expect(page.locator('main article').first()).toBeVisible();
  for (const query of ['page=400', 'page=0', 'page=x', 'page=1&page=2'])
    expect((await request.get(`/latest?${query}`)).status(), query).toBe(404);
});

test('what is not there says so', async ({ page }) => {
  for (const path of ['/ليس-هنا', '/a/zzzzzz', '/s/ليس-قسما', '/t/لا', '/by/لا-أحد']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('notice.notFound'));
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute('content', /noindex/);
  }
});

test('live coverage runs from the newest entry to the oldest @phone', async ({ page }) => {
  const front = new FrontPage(page);
  await front.open();
  await front.liveStory.click();
  const stamps = await page
    .locator('.entry-time time')
    .evaluateAll((found) => found.map((stamp) => Date.parse(stamp.getAttribute('datetime') ?? '')));
  expect(stamps.length).toBeGreaterThan(2);
  expect(stamps).toEqual([...stamps].sort((a, b) => b - a));
  await page.locator('.moments a').last().click();
  await expect(page).toHaveURL(/#entry-/);
});

test('two font files and nothing that moves @phone', async ({ page, request }) => {
  const card = await findFullArticle(request);
  const fonts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('.woff2')) fonts.push(response.body().then((body) => body.length));
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => shifts.push((entry as PerformanceEntry & { value: number }).value)),
    ).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(pathOf(card.url), { waitUntil: 'networkidle' });
  const sizes = await Promise.all(fonts);
  expect(sizes).toHaveLength(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  const shift = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
  expect(shift).toBeLessThan(0.02);
});
