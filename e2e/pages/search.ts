import type { Locator, Page } from '@playwright/test';
import { t } from './words';

/** The search page: its form, what it found and what it says of the query. */
export class SearchPage {
  readonly box: Locator;
  readonly hits: Locator;
  readonly filters: Locator;
  readonly count: Locator;
  readonly notes: Locator;

  constructor(private readonly page: Page) {
    this.box = page.getByRole('searchbox');
    this.hits = page.locator('.search-hit');
    this.filters = page.getByRole('navigation', { name: t('search.filters') });
    this.count = page.getByRole('status');
    this.notes = page.locator('.search-note');
  }

  async open(query: string): Promise<void> {
    await this.page.goto(`/search?q=${encodeURIComponent(query)}`);
  }

  /** As a reader does: types and presses the button. */
  async seek(query: string): Promise<void> {
    await this.page.goto('/search');
    await this.box.fill(query);
    await this.page.getByRole('button', { name: t('search.submit'), exact: true }).click();
  }

  titleOf(hit: Locator): Locator {
    return hit.getByRole('heading', { level: 2 });
  }
}
