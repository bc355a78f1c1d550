import { expect, type Locator, type Page } from '@playwright/test';
import { t } from './words';

/** The page on which an article is written and taken through its workflow. */
export class DeskArticlePage {
  readonly title: Locator;
  readonly standfirst: Locator;
  readonly body: Locator;
  readonly status: Locator;
  readonly workflow: Locator;
  readonly side: Locator;

  constructor(readonly page: Page) {
    this.title = page.locator('#article-title');
    this.standfirst = page.locator('#article-standfirst');
    this.body = page.getByRole('textbox', { name: t('editor.fields.body') });
    this.status = page.locator('.editor-status');
    this.workflow = page.locator('.editor-workflow');
    this.side = page.getByRole('complementary', { name: t('editor.fields.side') });
  }

  /** Begins an article and waits until it can be written. */
  async begin(title: string): Promise<void> {
    await this.page.goto('/admin/articles/new');
    await this.page.getByLabel(t('editor.new.field'), { exact: true }).fill(title);
    await this.page.getByRole('button', { name: t('editor.new.begin') }).click();
    await expect(this.page).toHaveURL(/\/admin\/articles\/[0-9a-f-]{36}$/);
    await expect(this.body).toBeVisible();
  }

  /** Opens an article that somebody began. */
  static async openAt(page: Page, address: string): Promise<DeskArticlePage> {
    await page.goto(new URL(address).pathname);
    return new DeskArticlePage(page);
  }

  /** Pastes into the body what a clipboard of this type holds. */
  async paste(type: 'text/plain' | 'text/html', text: string): Promise<void> {
    await this.body.evaluate(
      (body, [type, text]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(type, text);
        body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      [type, text] as const,
    );
  }

  async expectSaved(): Promise<void> {
    await expect(this.status).toHaveAttribute('data-state', 'saved');
  }

  /** Chooses a step of the workflow, from its button or from the menu. */
  async step(name: string): Promise<void> {
    const button = this.workflow.getByRole('button', { name, exact: true });
    const menu = this.workflow.getByRole('button', { name: t('editor.workflow.steps') });
    await expect(menu.or(button).first()).toBeVisible();
    if (await button.isVisible()) return button.click();
    await menu.click();
    await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Says yes in the dialog that a step opened, by the step's own name. */
  async confirm(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  async expectState(name: string): Promise<void> {
    await expect(this.workflow.locator('.tag')).toHaveText(name);
  }

  /** Where readers find it, once they do. */
  async publicPath(): Promise<string> {
    return (await this.side.getByRole('link', { name: t('editor.workflow.seeIt') }).getAttribute('href')) ?? '';
  }

  /** Puts the cursor after everything. */
  async goToEnd(): Promise<void> {
    await this.body.focus();
    await this.page.keyboard.press('Control+End');
  }

  /** Opens a part at the side by the words of its heading. */
  async open(summary: string): Promise<Locator> {
    const part = this.side.locator('> details').filter({ has: this.page.locator('> summary', { hasText: summary }) });
    if ((await part.getAttribute('open')) === null) await part.locator('> summary').click();
    return part;
  }
}
