import { expect, type Page } from '@playwright/test';

/** Asserts that the page reports this in passing. */
export const expectToast = (page: Page, text: string) => expect(page.locator('.toast').getByText(text)).toBeVisible();
