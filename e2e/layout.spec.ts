import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { everyKindOfPage } from './pages/addresses';

const WIDTHS = [320, 390, 768, 1280];
const LONG =
  'قرّر مجلس المدينة في جلسة امتدّت حتى الفجر تأجيل التصويت على موازنة الطرق والجسور والأنفاق والأرصفة إلى ما بعد العيد، ';
const body = 'فقرة أولى من خبر قصير.\nفقرة ثانية تقول ما بقي منه.';

const EXTREMES = [
  { id: 'layout-long', title: LONG.repeat(3).slice(0, 300).trim(), body, section: 'أقصى الحالات' },
  { id: 'layout-word', title: 'غرق', body, section: 'أقصى الحالات' },
  {
    id: 'layout-unbroken',
    title: `كلمة ${'متواصلة'.repeat(12)} بلا فراغ`,
    body: `${'ي'.repeat(180)}\n${'https://example.org/'.padEnd(200, 'x')}`,
  },
  { id: 'layout-mixed', title: 'تطبيق WaterLevel-3.2 يصل إلى 1,000,000 تحميل و«GPT» يكتب 50% من الردود (تقرير)', body },
  { id: 'layout-bare', title: 'خبر بلا صورة ولا قسم ولا كاتب', body },
];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({}, testInfo) => {
  test.skip(testInfo.project.name !== 'desktop', 'sets its own widths');
  const file = join(await mkdtemp(join(tmpdir(), 'warraq-layout-')), 'extremes.jsonl');
  await writeFile(
    file,
    EXTREMES.map((record) => JSON.stringify({ ...record, date: '2020-02-02T08:00:00Z' })).join('\n'),
  );
  const { DATA_DIR = `.cache/e2e-${process.env['E2E_PORT'] ?? 3940}` } = { DATA_DIR: process.env['E2E_DATA_DIR'] };
  await promisify(execFile)(process.execPath, ['scripts/warraq.mjs', 'import', file], {
    env: { ...process.env, DATA_DIR },
  });
});

for (const { id, title } of EXTREMES) {
  test(`${id} holds its layout`, async ({ page, request }) => {
    const { items } = (await (await request.get(`/api/v1/articles?externalId=${id}`)).json()) as {
      items: { url: string }[];
    };
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(items[0]?.url ?? '');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expectNoSidewaysScroll(page, `${id} at ${width}`);
    }
  });
}

test('lists with extreme headlines hold', async ({ page }) => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/s/${encodeURIComponent('أقصى-الحالات')}`);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
    await expectNoSidewaysScroll(page, `section at ${width}`);
  }
});

test('no kind of page scrolls sideways', async ({ page }) => {
  test.setTimeout(120_000);
  const pages = await everyKindOfPage(page);
  for (const width of [320, 1024]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [kind, path] of Object.entries(pages)) {
      await page.goto(path);
      await expectNoSidewaysScroll(page, `${kind} at ${width}`);
    }
  }
});

test('rows that are pushed sideways keep their words apart', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/search?q=النهر');
  for (const row of ['.mast-nav', '.filter-row.main']) {
    const gaps = await page.locator(`${row} li a`).evaluateAll((links) => {
      const boxes = links.map((link) => {
        const range = document.createRange();
        range.selectNodeContents(link);
        return range.getBoundingClientRect();
      });
      return boxes.slice(1).map((box, at) => (boxes[at]?.left ?? 0) - box.right);
    });
    expect(gaps.length, row).toBeGreaterThan(3);
    expect(Math.min(...gaps), row).toBeGreaterThan(8);
  }
});

/** Neither can the page be scrolled, nor do words run out of it under what clips them. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element): boolean =>
      element.closest('.mast-nav, .filter-row, .article-table, .article-gallery-strip, .skip') !== null;
    const outside = [...document.querySelectorAll('h1, h2, h3, p, li, img, a')].filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 0 && (left < -1 || right > width + 1) && !scrolls(element);
    });
    return {
      scroll: document.documentElement.scrollWidth - width,
      outside: outside.map((element) => element.outerHTML.slice(0, 80)),
    };
  });
  expect(found, where).toEqual({ scroll: 0, outside: [] });
}
