import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

type Fixtures = {
  /** Fails the test when the page threw, or asked anything of another host. Watches by itself. */
  cleanPage: undefined;
  /** Asserts that axe finds nothing wrong with the page as it stands. */
  expectAccessible: () => Promise<void>;
};

export const test = base.extend<Fixtures>({
  cleanPage: [
    async ({ page, baseURL }, use) => {
      const offences = watch(page, new URL(baseURL ?? '').host);
      await use(undefined);
      expect(offences).toEqual([]);
    },
    { auto: true },
  ],
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
      ).toEqual([]);
    });
  },
});

export { expect };

function watch(page: Page, host: string): string[] {
  const offences: string[] = [];
  page.on('pageerror', (error) => offences.push(`threw ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) offences.push(`asked ${url.host}`);
  });
  return offences;
}
