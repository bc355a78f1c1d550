import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, test as base, type Page } from '@playwright/test';
import { type Person, sessionFile } from './pages/people';
import { reportRawMessages } from './pages/raw-messages';

type Fixtures = {
  /**
   * Opens a page in another browser, where nobody is signed in, or this person is; in the same time zone, or another.
   * Watched and closed like the first.
   */
  openBrowser: (person?: Person, timezoneId?: string) => Promise<Page>;
  /** Fails the test when a page threw, asked anything of another host, or showed a message unfilled. Watches by itself. */
  cleanPages: { watch: (page: Page) => Promise<void> };
  /** Asserts that axe finds nothing wrong with the page as it stands, or with another one. */
  expectAccessible: (other?: Page) => Promise<void>;
  /** Asserts that the page can be read on a phone without moving it sideways. */
  expectFits: (where?: string) => Promise<void>;
};
type Options = {
  /** Who is signed in when the test begins. */
  person: Person | undefined;
};

const nobody = { cookies: [], origins: [] };
const phoneWidth = 390;

export const test = base.extend<Fixtures & Options>({
  person: [undefined, { option: true }],
  storageState: async ({ person }, use) => use(person ? sessionFile(person) : nobody),
  cleanPages: [
    async ({ page, baseURL }, use) => {
      const offences: string[] = [];
      const watch = (one: Page) => watchPage(one, new URL(baseURL ?? '').host, offences);
      await watch(page);
      await use({ watch });
      expect(offences).toEqual([]);
    },
    { auto: true },
  ],
  openBrowser: async ({ browser, cleanPages }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, timezoneId) => {
      const storageState = person ? sessionFile(person) : nobody;
      const context = await browser.newContext({ storageState, ...(timezoneId && { timezoneId }) });
      opened.push(context);
      const page = await context.newPage();
      await cleanPages.watch(page);
      return page;
    });
    await Promise.all(opened.map((context) => context.close()));
  },
  expectAccessible: async ({ page, isMobile }, use) => {
    await use(async (shown = page) => {
      // Once for each page and scheme: the phone shows the same elements.
      if (isMobile) return;
      await shown.evaluate(takeJoinedLettersForText);
      // In the page itself, and telling of violations alone: a third of the time, and no page has a frame of another site.
      const axe = new AxeBuilder({ page: shown }).setLegacyMode().options({ resultTypes: ['violations'] });
      const { violations } = await axe.analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });
  },
  expectFits: async ({ page }, use) => {
    await use(async (where) => {
      const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
      expect(await fits(), where).toBe(true);
      const size = page.viewportSize();
      if (!size || size.width <= phoneWidth) return;
      await page.setViewportSize({ ...size, width: phoneWidth });
      expect(await fits(), `${where ?? 'the page'} at ${phoneWidth} pixels`).toBe(true);
      await page.setViewportSize(size);
    });
  },
});

export { expect };

/**
 * Runs in the page. Axe measures whether a word is as wide as its letters, and takes what is not for the icon of an icon
 * font, whose contrast it does not look at: so it takes most Arabic words (text/is-icon-ligature.js of axe-core 4).
 */
function takeJoinedLettersForText(): void {
  CanvasRenderingContext2D.prototype.measureText = (text) => ({ width: 30 * text.length }) as TextMetrics;
}

async function watchPage(page: Page, host: string, offences: string[]): Promise<void> {
  page.on('pageerror', (error) => offences.push(`${new URL(page.url()).pathname} threw ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) offences.push(`asked ${url.host}`);
  });
  await reportRawMessages(page, (text) => offences.push(`showed an unfilled message: ${text}`));
}
