import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { type Account, codeOf, enterCode, makeAccount, postLogin, setUpCodes, signIn } from './pages/accounts';
import type { Person } from './pages/people';
import { opening, t } from './pages/words';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const overview = new RegExp(`^${opening('desk.overview.hello')}`);
const wrong = t('desk.refusals.wrong-sign-in');

test.describe('the login page', () => {
  test('lets in who knows the password, back to where they wanted to go @phone', async ({ page, expectAccessible }) => {
    const author = await makeAccount('author');
    await signIn(page, { ...author, password: 'not the password' }, '/admin/account');
    await expect(page.getByText(wrong)).toBeVisible();
    await expectAccessible();
    await page.getByLabel(t('desk.signIn.password')).fill(author.password);
    await page.getByRole('button', { name: t('desk.signIn.submit'), exact: true }).click();
    await expect(page).toHaveURL(/\/admin\/account$/);
    await expect(heading(page, t('desk.account.title'))).toBeVisible();
    await page.getByRole('button', { name: t('desk.nav.signOut') }).click();
    await expect(page).toHaveURL(/\/admin\/sign-in$/);
    await page.goto('/admin');
    await expect(page).toHaveURL(/\/admin\/sign-in$/);
  });

  test('stops guessing at one account', async ({ page }) => {
    const author = await makeAccount('author');
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await postLogin(page, { ...author, password: `guess ${attempt}` })).toBe(200);
    await signIn(page, author);
    await expect(page.getByText(opening('desk.refusals.too-often').split(' ', 2).join(' '))).toBeVisible();
  });

  test('goes nowhere else after signing in', async ({ page, baseURL }) => {
    await signIn(page, await makeAccount('author'), '/admin/sign-in?next=https://other.example/');
    await expect(heading(page, overview)).toBeVisible();
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('one signs in, reads the overview and signs out', async ({ page }) => {
    await signIn(page, await makeAccount('editor'));
    await expect(heading(page, overview)).toBeVisible();
    await page.getByRole('button', { name: t('desk.nav.signOut') }).click();
    await expect(page).toHaveURL(/\/admin\/sign-in$/);
  });
});

test.describe('one’s own account', () => {
  test('asks for a code from the app, and takes a recovery code once', async ({ page, expectAccessible }) => {
    const author = await makeAccount('author');
    const { secret, recovery } = await setUpCodes(page, author, expectAccessible);
    await signInAgain(page, author);
    await page.getByLabel(t('desk.signInCode.code'), { exact: true }).fill('000000');
    await page.getByRole('button', { name: t('desk.signInCode.submit') }).click();
    await expect(page.getByText(t('desk.refusals.wrong-code'))).toBeVisible();
    await expectAccessible();
    await enterCode(page, codeOf(secret));
    await expect(heading(page, overview)).toBeVisible();
    await signInAgain(page, author);
    await enterCode(page, recovery);
    await expect(heading(page, overview)).toBeVisible();
    await signInAgain(page, author);
    await enterCode(page, recovery);
    await expect(page.getByText(t('desk.refusals.wrong-code'))).toBeVisible();
  });

  test('ends a session of another browser at once', async ({ page, openBrowser }) => {
    const author = await makeAccount('author');
    const other = await openBrowser();
    await signIn(other, author);
    await expect(heading(other, overview)).toBeVisible();
    await signIn(page, author, '/admin/account');
    await expect(page.getByText(t('desk.account.thisSession'))).toBeVisible();
    await page.getByRole('button', { name: t('desk.account.endSession'), exact: true }).click();
    await expect(page.getByText(t('desk.done.sessionEnded'))).toBeVisible();
    const answer = await other.request.get('/admin', { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
  });

  test('speaks English to who chose it', async ({ page }) => {
    await signIn(page, await makeAccount('author'), '/admin/account');
    await page.getByLabel(t('desk.account.language')).selectOption('en');
    await page.getByRole('button', { name: t('desk.account.save'), exact: true }).click();
    await expect(heading(page, 'My account')).toBeVisible();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  });

  test('takes a passkey of the device in place of a password', async ({ page }) => {
    const author = await makeAccount('author');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(page, author, '/admin/account');
    await page.getByRole('button', { name: t('desk.account.addPasskey') }).click();
    await expect(page.getByRole('button', { name: t('desk.account.remove') })).toBeVisible();
    await page.getByRole('button', { name: t('desk.nav.signOut') }).click();
    await page.getByRole('button', { name: t('desk.signIn.passkey') }).click();
    await expect(heading(page, overview)).toBeVisible();
  });
});

test.describe('people and settings', () => {
  test.use({ person: 'administrator' });

  test('an administrator invites a colleague, who chooses a password', async ({
    page,
    openBrowser,
    expectAccessible,
  }) => {
    await page.goto('/admin/people');
    await page.getByText(t('desk.people.invite')).click();
    const email = `guest-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;
    await page.getByLabel(t('desk.people.name'), { exact: true }).fill('ضيفة المكتب');
    await page.getByLabel(t('desk.people.email')).fill(email);
    await page.getByRole('button', { name: t('desk.people.sendInvitation') }).click();
    const link = await page.getByLabel(t('desk.people.linkFor', { email })).inputValue();
    await expectAccessible();
    const guest = await openBrowser();
    await guest.goto(new URL(link).pathname);
    await guest.getByLabel(t('desk.link.password')).fill('four words are enough');
    await guest.getByRole('button', { name: t('desk.link.submit') }).click();
    await expect(guest).toHaveURL(/\/admin\/sign-in$/);
    await signIn(guest, { email, password: 'four words are enough' });
    await expect(heading(guest, t('desk.overview.hello', { name: 'ضيفة المكتب' }))).toBeVisible();
    await guest.goto(new URL(link).pathname);
    await expect(guest.getByText(t('desk.link.over'))).toBeVisible();
  });

  test('every page of the desk is accessible and fits the screen @phone', async ({
    page,
    expectAccessible,
    expectFits,
  }) => {
    for (const path of ['/admin', '/admin/account', '/admin/people', '/admin/settings', '/admin/audit']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible();
      await expectFits(path);
    }
  });

  test('a setting is found, checked, kept and written down', async ({ page }) => {
    await page.goto('/admin/settings');
    await page.getByLabel(t('desk.settings.search')).fill('حقوق');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: t('desk.settings.groups.identity') }).click();
    const name = page.getByLabel(t('desk.settings.name'));
    const copyright = page.getByLabel(t('desk.settings.copyright'));
    const save = page.getByRole('button', { name: t('desk.settings.submit') });
    const saved = await name.inputValue();
    await name.fill('   ');
    await copyright.fill('جميع الحقوق محفوظة');
    await save.click();
    await expect(page.getByText(t('desk.refusals.invalid'))).toBeVisible();
    await expect(name).toHaveAccessibleDescription(/./);
    await expect(copyright).toHaveValue('جميع الحقوق محفوظة');
    await name.fill(saved);
    await save.click();
    await expect(page.getByText(t('desk.done.saved'))).toBeVisible();
    await page.goto('/admin/audit?targetType=settings');
    await expect(page.getByRole('row').filter({ hasText: 'جميع الحقوق محفوظة' }).first()).toBeVisible();
  });

  test('a choice is shown as it was saved, and other screens keep theirs', async ({ page }) => {
    await page.goto('/admin/settings/dates');
    const digits = page.getByLabel(t('desk.settings.digits'));
    const hijri = page.getByLabel(t('desk.settings.hijri'));
    const save = page.getByRole('button', { name: t('desk.settings.submit') });
    for (const [value, isTicked] of [
      ['arab', true],
      ['latn', false],
    ] as const) {
      await digits.selectOption(value);
      await hijri.setChecked(isTicked);
      await save.click();
      await expect(page.getByText(t('desk.done.saved'))).toBeVisible();
      await expect(digits).toHaveValue(value);
      await expect(hijri).toBeChecked({ checked: isTicked });
      await page.reload();
      await expect(digits).toHaveValue(value);
      await expect(hijri).toBeChecked({ checked: isTicked });
    }
    await page.goto('/admin/settings/lists');
    await expect(page.getByLabel(t('desk.settings.feedFullText'))).toBeChecked();
  });
});

const answers: [Person, number][] = [
  ['contributor', 403],
  ['author', 403],
  ['editor', 403],
  ['administrator', 200],
];

for (const [person, status] of answers) {
  test(`pages of administrators answer ${status} to ${person}`, async ({ openBrowser }) => {
    const page = await openBrowser(person);
    await page.goto('/admin');
    await expect(heading(page, overview)).toBeVisible();
    for (const path of ['/admin/people', '/admin/settings', '/admin/audit']) {
      expect((await page.request.get(path)).status(), path).toBe(status);
    }
    expect((await page.request.get('/admin/nothing-of-the-kind')).status()).toBe(404);
    expect((await page.request.get('/api/auth/list-sessions')).status()).toBe(404);
  });
}

async function signInAgain(page: Page, account: Account) {
  await page.context().clearCookies();
  await signIn(page, account);
  await expect(heading(page, t('desk.signInCode.title'))).toBeVisible();
}
