import type { Page } from '@playwright/test';
import ar from '@/messages/ar.json' with { type: 'json' };
import { expect, test } from './fixtures';
import { expectToast } from './pages/toast';
import { t } from './pages/words';

test.use({ person: 'editor' });

const details = (page: Page) => page.getByRole('dialog', { name: t('desk.media.details') });
const unique = () => `${Date.now()}-${Math.floor(Math.random() * 1e6)}`;

/** A picture that nobody has brought before. */
async function drawPicture(page: Page, name: string) {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 420];
    const brush = canvas.getContext('2d');
    for (let at = 0; brush && at < 60; at += 1) {
      brush.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
      brush.fillRect(Math.random() * 600, Math.random() * 400, 90, 70);
    }
    return canvas.toDataURL('image/png');
  });
  return { name, mimeType: 'image/png', buffer: Buffer.from(address.split(',')[1] ?? '', 'base64') };
}

test('a picture is brought, described, found, known again, and removed while nothing needs it @phone', async ({
  page,
  expectAccessible,
  expectFits,
}) => {
  await page.goto('/admin/media');
  await expect(page.getByRole('heading', { level: 1, name: t('desk.media.title') })).toBeVisible();
  await expectAccessible();
  await expectFits();
  const name = `${unique()}.png`;
  const picture = await drawPicture(page, name);
  await page.locator('.upload-area input[type="file"]').setInputFiles(picture);
  await expect(details(page)).toBeVisible({ timeout: 30_000 });
  await expect(details(page).getByText(t('desk.media.altMissing'))).toBeVisible();
  await expect(details(page).getByText(t('desk.media.creditMissing'))).toBeVisible();
  await expectAccessible();
  const alt = `ألوان متفرقة ${name}`;
  await details(page).getByLabel(t('desk.media.alt')).fill(alt);
  await details(page).getByLabel(t('desk.media.credit')).fill('تجربة');
  await details(page)
    .getByRole('slider', { name: t('desk.media.fromLeft') })
    .first()
    .focus();
  await page.keyboard.press('Home');
  await details(page)
    .getByRole('button', { name: t('desk.media.save') })
    .click();
  await expectToast(page, t('desk.media.saved'));
  await page.reload();
  await page.getByLabel(t('desk.media.search')).fill(name);
  await page.getByRole('button', { name: t('desk.media.find'), exact: true }).click();
  const found = page.getByRole('button', { name: alt });
  await expect(page.locator('.media-grid li')).toHaveCount(1);
  const box = await found.locator('img').boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1);
  await found.click();
  await expect(
    details(page)
      .getByRole('slider', { name: t('desk.media.fromLeft') })
      .first(),
  ).toHaveValue('0');
  await page.keyboard.press('Escape');

  await page.locator('.upload-area input[type="file"]').setInputFiles({ ...picture, name: `again-${name}` });
  await expect(page.getByText(t('desk.media.known'))).toBeVisible({ timeout: 30_000 });
  await expect(details(page).getByLabel(t('desk.media.alt'))).toHaveValue(alt);
  await expect(details(page).getByText(t('desk.media.unused'))).toBeVisible();
  await details(page)
    .getByRole('button', { name: t('desk.media.remove'), exact: true })
    .click();
  await details(page)
    .getByRole('button', { name: t('desk.media.keep') })
    .click();
  await details(page)
    .getByRole('button', { name: t('desk.media.remove'), exact: true })
    .click();
  await details(page)
    .getByRole('button', { name: t('desk.media.removeForGood') })
    .click();
  await expectToast(page, t('desk.media.removed'));
});

test('a picture is dropped upon the library', async ({ page }) => {
  await page.goto('/admin/media');
  await expect(page.getByRole('heading', { level: 1, name: t('desk.media.title') })).toBeVisible();
  const { name, buffer } = await drawPicture(page, `${unique()}.png`);
  const transfer = await page.evaluateHandle(
    ({ bytes, fileName }) => {
      const data = new DataTransfer();
      data.items.add(
        new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], fileName, { type: 'image/png' }),
      );
      return data;
    },
    { bytes: buffer.toString('base64'), fileName: name },
  );
  await page.getByRole('region', { name: t('desk.media.add') }).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(details(page)).toContainText(name, { timeout: 30_000 });
});

test('a picture in use says where, and cannot be removed', async ({ page }) => {
  await page.goto('/admin/media');
  await page.locator('.media-grid button').last().click();
  const uses = details(page).getByRole('region', { name: t('desk.media.uses') });
  await expect(uses.getByRole('link').first()).toHaveAttribute('href', /^\/admin\/(articles|taxonomy)/);
  await expect(uses.getByRole('button')).toHaveCount(0);
});

async function makeTopic(page: Page, name: string) {
  await page.getByText(t('desk.taxonomy.newTopic'), { exact: true }).click();
  const form = page.locator('details[open]');
  await form.getByLabel(t('desk.taxonomy.fields.name'), { exact: true }).fill(name);
  await form.getByRole('button', { name: t('desk.taxonomy.save') }).click();
  await expect(form.getByText(t('desk.done.saved'))).toBeVisible();
  await page.reload();
  await expect(page.locator('summary').filter({ hasText: name })).toBeVisible();
}

test('topics are made, renamed with their old address kept, merged and brought back', async ({
  page,
  expectAccessible,
}) => {
  await page.goto('/admin/taxonomy?of=topics');
  const [one, two] = [`موضوع ${unique()}`, `مقصد ${unique()}`];
  await makeTopic(page, one);
  await makeTopic(page, two);
  await page.locator('summary').filter({ hasText: one }).click();
  const form = page.locator('details[open]');
  await form.getByLabel(t('desk.taxonomy.fields.name'), { exact: true }).fill(`${one} الجديد`);
  await form.getByLabel(t('desk.taxonomy.fields.slug')).fill(`${one} الجديد`);
  await form.getByRole('button', { name: t('desk.taxonomy.save') }).click();
  await expect(form.getByText(t('desk.done.saved'))).toBeVisible();
  await expectAccessible();
  const slug = (name: string) => encodeURIComponent(name.replaceAll(' ', '-'));
  const moved = await page.request.get(`/t/${slug(one)}`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers()['location']]).toEqual([308, `/t/${slug(`${one} الجديد`)}`]);

  await page.reload();
  const renamed = `${one} الجديد`;
  await page.locator('summary').filter({ hasText: renamed }).click();
  await page.getByRole('button', { name: t('desk.taxonomy.deleteOf', { name: renamed }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('desk.taxonomy.moveTo')).fill(two);
  await dialog.getByRole('button', { name: two, exact: true }).press('Enter');
  await expectAccessible();
  await dialog
    .getByRole('button', {
      name: t('desk.taxonomy.moveAndDelete', { target: two, counted: t('desk.taxonomy.count', { count: 0 }) }),
    })
    .press('Enter');
  await expectToast(page, t('desk.taxonomy.deleted', { name: renamed, count: 0 }));
  for (const old of [one, renamed]) {
    const merged = await page.request.get(`/t/${slug(old)}`, { maxRedirects: 0 });
    expect([merged.status(), merged.headers()['location']], old).toEqual([308, `/t/${slug(two)}`]);
  }
  await page.getByRole('button', { name: t('desk.taxonomy.undoOf', { name: renamed }) }).press('Enter');
  await expect(page.locator('summary').filter({ hasText: renamed })).toBeVisible();
  await expect.poll(async () => (await page.request.get(`/t/${slug(renamed)}`)).status()).toBe(200);
});

test('sections are put in another order, which readers see, and back', async ({ page, expectAccessible }) => {
  await page.goto('/admin/taxonomy');
  await page.getByText(t('desk.taxonomy.orderTitle'), { exact: true }).click();
  const names = () => page.locator('.section-order bdi').allInnerTexts();
  const before = await names();
  const inMasthead = async () => (await (await page.request.get('/')).text()).match(/<nav[^]*?<\/nav>/)?.[0] ?? '';
  const isFirst = (text: string, one: string, other: string) => text.indexOf(one) < text.indexOf(other);
  const [first = '', second = ''] = before;
  await page.getByRole('button', { name: t('desk.taxonomy.downOf', { name: first }) }).click();
  await expectToast(page, t('desk.taxonomy.ordered'));
  expect((await names()).slice(0, 2)).toEqual([second, first]);
  await expectAccessible();
  await expect.poll(async () => isFirst(await inMasthead(), second, first)).toBe(true);
  await page.getByRole('button', { name: t('desk.taxonomy.upOf', { name: first }) }).click();
  await expect.poll(async () => isFirst(await inMasthead(), first, second)).toBe(true);
});

test.describe('for administrators', () => {
  test.use({ person: 'administrator' });

  test('every part of the taxonomy and the settings is accessible and fits the screen @phone', async ({
    page,
    expectAccessible,
    expectFits,
  }) => {
    for (const path of [
      '/admin/taxonomy',
      '/admin/taxonomy?of=topics',
      '/admin/taxonomy?of=authors',
      '/admin/taxonomy?of=threads',
      '/admin/settings',
      ...Object.keys(ar.desk.settings.groups).map((group) => `/admin/settings/${group}`),
      ...Object.keys(ar.desk.welcome.steps).map((step) => `/admin/welcome?step=${step}`),
    ]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const fold = page.locator('.entry-fold summary').last();
      if (await fold.count()) await fold.click();
      await expectAccessible();
      await expectFits(path);
    }
  });
});
