import type { Locator, Page } from '@playwright/test';
import { t } from './words';

/** The front page as a reader meets it. */
export class FrontPage {
  readonly lead: Locator;
  readonly sections: Locator;
  readonly liveStory: Locator;
  readonly opinions: Locator;

  constructor(readonly page: Page) {
    this.lead = page.locator('.top .lead .head a');
    this.sections = page.getByRole('navigation', { name: t('site.menu') }).getByRole('link');
    this.liveStory = page.getByRole('region', { name: t('site.live') }).getByRole('link');
    this.opinions = page
      .getByRole('region', { name: t('front.opinion') })
      .getByRole('heading', { level: 3 })
      .getByRole('link');
  }

  async open(): Promise<void> {
    await this.page.goto('/');
  }
}
