import type { Locator, Page } from '@playwright/test';
import { t } from './words';

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
    this.topics = page.getByRole('navigation', { name: t('article.topics') }).getByRole('link');
    this.related = page.getByRole('region', { name: t('related.title') }).getByRole('listitem');
    this.share = page.getByRole('navigation', { name: t('article.share') }).getByRole('link');
  }
}
