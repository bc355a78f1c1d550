import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { everyKindOfPage } from './pages/addresses';
import { extremes } from './pages/extremes';

const WIDTHS = [320, 390, 768, 1280];
for (const { id, title } of extremes) {
  test(`${id} holds its layout`, async ({ page, request }) => {
    const { items } = (await (await request.get(`/api/v1/articles?externalId=${id}`)).json()) as {
      items: { url: string }[];
    };
    await page.goto(items[0]?.url ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectNoSidewaysScroll(page, id, WIDTHS);
  });
}

test('lists with extreme headlines hold', async ({ page }) => {
  await page.goto(`/s/${encodeURIComponent('أقصى-الحالات')}`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  await expectNoSidewaysScroll(page, 'section', WIDTHS);
});

test('no kind of page scrolls sideways', async ({ page }) => {
  for (const [kind, path] of Object.entries(await everyKindOfPage(page))) {
    await page.goto(path);
    await expectNoSidewaysScroll(page, kind, [320, 1024]);
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

/** At none of these widths can the page be scrolled, nor do words run out of it under what clips them. */
async function expectNoSidewaysScroll(page: Page, where: string, widths: number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(findOutside), `${where} at ${width}`).toEqual({ scroll: 0, outside: [] });
  }
}

/** Runs in the page. */
function findOutside(): { scroll: number; outside: string[] } {
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
}
