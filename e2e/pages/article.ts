import type { Locator, Page } from '@playwright/test';

/** The page of an article. */
export class ArticlePage {
  readonly title: Locator;
  readonly body: Locator;
  readonly authors: Locator;
  readonly topics: Locator;
  readonly related: Locator;
  readonly share: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.body = page.locator('.article-body').first();
    this.authors = page.locator('a[rel="author"]');
    this.topics = page.getByRole('navigation', { name: 'مواضيع' }).getByRole('link');
    this.related = page.getByRole('region', { name: 'مقالات ذات صلة' }).getByRole('listitem');
    this.share = page.getByRole('navigation', { name: 'شارك' }).getByRole('link');
  }
}
