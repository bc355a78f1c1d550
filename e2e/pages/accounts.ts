import { createHmac, randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { sites } from '@/scripts/testing/sites.mjs';
import { t } from './words';

export type Account = { email: string; password: string };
type Role = 'contributor' | 'author' | 'editor' | 'administrator';

/** Makes an account beside the running site. */
export async function makeAccount(role: Role, name = 'زميلة التجربة'): Promise<Account> {
  const account = {
    email: `${role}-${randomBytes(6).toString('hex')}@example.org`,
    password: randomBytes(12).toString('hex'),
  };
  const made = await fetch(`http://127.0.0.1:${sites.desk.accountsPort}`, {
    method: 'POST',
    body: JSON.stringify({ ...account, name, role: role.toUpperCase() }),
  });
  expect(await made.text()).toBe('ok');
  return account;
}

/** Fills the form for signing in, from wherever one was sent there. */
export async function signIn(page: Page, { email, password }: Account, path = '/admin'): Promise<void> {
  await page.goto(path);
  await page.getByLabel(t('desk.signIn.email')).fill(email);
  await page.getByLabel(t('desk.signIn.password')).fill(password);
  await page.getByRole('button', { name: t('desk.signIn.submit'), exact: true }).click();
}

/** Signs in without looking at the page for it, and goes to another. For tests of what lies behind. */
export async function signInAs(page: Page, account: Account, path = '/admin'): Promise<void> {
  expect(await postLogin(page, account)).toBe(303);
  await page.goto(path);
}

/** Sends the form for signing in as a browser does while there is no script. Gives the status: 303 leads on, 200 shows the form again. */
export async function postLogin(page: Page, { email, password }: Account): Promise<number> {
  const loginPage = await page.request.get('/admin/sign-in');
  const hidden = [...(await loginPage.text()).matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?\/>/g)];
  const fields = Object.fromEntries(
    hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')]),
  );
  const answer = await page.request.post('/admin/sign-in', {
    multipart: { ...fields, email, password },
    headers: { origin: new URL(loginPage.url()).origin },
    maxRedirects: 0,
  });
  return answer.status();
}

/** Signs in and turns the codes of an app on; `look` is called while the secret is shown. Gives the secret and one recovery code. */
export async function setUpCodes(
  page: Page,
  account: Account,
  look: () => Promise<void> = async () => undefined,
): Promise<{ secret: string; recovery: string }> {
  await signIn(page, account, '/admin/account');
  const part = page.getByRole('region', { name: t('desk.account.twoFactor') });
  await part.getByLabel(t('desk.account.currentPassword')).fill(account.password);
  await part.getByRole('button', { name: t('desk.account.startCodes') }).click();
  const secret = (await part.locator('code').textContent()) ?? '';
  const recovery = (await part.getByRole('listitem').first().textContent()) ?? '';
  await look();
  await part.getByLabel(t('desk.account.firstCode')).fill(codeOf(secret));
  await part.getByRole('button', { name: t('desk.account.confirmCodes') }).click();
  await expect(part.getByText(t('desk.account.codesAreOn'))).toBeVisible();
  return { secret, recovery };
}

/** Answers the question for a code. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(t('desk.signInCode.code'), { exact: true }).fill(code);
  await page.getByRole('button', { name: t('desk.signInCode.submit') }).click();
}

/** The six digits that an authenticator app would show now (RFC 6238: SHA-1, 30 seconds). */
export function codeOf(secret: string, now = Date.now()): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** RFC 4648, without padding. */
function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
