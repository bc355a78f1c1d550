import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { type Account, codeOf, enter, enterCode, knock, makeAccount, setUpCodes, signIn } from './pages/accounts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const overview = /^أهلًا/;
const wrong = 'البريد أو كلمة المرور غير صحيحين.';

test.describe('the door', () => {
  test('lets in who knows the password, back to where they wanted to go', async ({ page, expectAccessible }) => {
    const author = await makeAccount('author');
    await signIn(page, { ...author, password: 'not the password' }, '/admin/account');
    await expect(page.getByText(wrong)).toBeVisible();
    await expectAccessible();
    await page.getByLabel('كلمة المرور').fill(author.password);
    await page.getByRole('button', { name: 'دخول', exact: true }).click();
    await expect(page).toHaveURL(/\/admin\/account$/);
    await expect(heading(page, 'حسابي')).toBeVisible();
    await page.getByRole('button', { name: 'خروج' }).click();
    await expect(page).toHaveURL(/\/admin\/sign-in$/);
    await page.goto('/admin');
    await expect(page).toHaveURL(/\/admin\/sign-in$/);
  });

  test('stops guessing at one account', async ({ page, isMobile }) => {
    test.skip(isMobile, 'counting does not depend on the screen');
    const author = await makeAccount('author');
    for (let attempt = 0; attempt < 10; attempt += 1)
      expect(await knock(page, { ...author, password: `guess ${attempt}` })).toBe(200);
    await signIn(page, author);
    await expect(page.getByText(/محاولات كثيرة/)).toBeVisible();
  });

  test('goes nowhere else after signing in', async ({ page, baseURL, isMobile }) => {
    test.skip(isMobile, 'where one is led does not depend on the screen');
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
    await page.getByRole('button', { name: 'خروج' }).click();
    await expect(page).toHaveURL(/\/admin\/sign-in$/);
  });
});

test.describe('one’s own account', () => {
  test('asks for a code from the app, and takes a recovery code once', async ({ page, expectAccessible }) => {
    const author = await makeAccount('author');
    const { secret, recovery } = await setUpCodes(page, author, expectAccessible);
    await signInAgain(page, author);
    await page.getByLabel('الرمز', { exact: true }).fill('000000');
    await page.getByRole('button', { name: 'متابعة' }).click();
    await expect(page.getByText('الرمز غير صحيح أو انتهت مدته.')).toBeVisible();
    await expectAccessible();
    await enterCode(page, codeOf(secret));
    await expect(heading(page, overview)).toBeVisible();
    await signInAgain(page, author);
    await enterCode(page, recovery);
    await expect(heading(page, overview)).toBeVisible();
    await signInAgain(page, author);
    await enterCode(page, recovery);
    await expect(page.getByText('الرمز غير صحيح أو انتهت مدته.')).toBeVisible();
  });

  test('ends a session of another browser at once', async ({ page, browser, baseURL, isMobile }) => {
    test.skip(isMobile, 'the same page on a narrower screen');
    const author = await makeAccount('author');
    const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = await elsewhere.newPage();
    await signIn(other, author);
    await expect(heading(other, overview)).toBeVisible();
    await signIn(page, author, '/admin/account');
    await expect(page.getByText('هذه الجلسة')).toBeVisible();
    await page.getByRole('button', { name: 'إنهاء', exact: true }).click();
    await expect(page.getByText('انتهت تلك الجلسة.')).toBeVisible();
    const answer = await elsewhere.request.get('/admin', { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    await elsewhere.close();
  });

  test('speaks English to who chose it', async ({ page }) => {
    await signIn(page, await makeAccount('author'), '/admin/account');
    await page.getByLabel('لغة المكتب').selectOption('en');
    await page.getByRole('button', { name: 'حفظ', exact: true }).click();
    await expect(heading(page, 'My account')).toBeVisible();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  });

  test('takes a passkey of the device in place of a password', async ({ page, isMobile }) => {
    test.skip(isMobile, 'one device is enough');
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
    await page.getByRole('button', { name: 'إضافة مفتاح مرور لهذا الجهاز' }).click();
    await expect(page.getByRole('button', { name: 'إزالة' })).toBeVisible();
    await page.getByRole('button', { name: 'خروج' }).click();
    await page.getByRole('button', { name: 'الدخول بمفتاح المرور' }).click();
    await expect(heading(page, overview)).toBeVisible();
  });
});

test.describe('people and settings', () => {
  test('an administrator invites a colleague, who chooses a password', async ({
    page,
    browser,
    baseURL,
    expectAccessible,
  }) => {
    await enter(page, await makeAccount('administrator'), '/admin/people');
    await page.getByText('دعوة زميل').click();
    const email = `guest-${Date.now()}-${Math.floor(Math.random() * 1e6)}@example.org`;
    await page.getByLabel('الاسم', { exact: true }).fill('ضيفة المكتب');
    await page.getByLabel('البريد الإلكتروني').fill(email);
    await page.getByRole('button', { name: 'إنشاء الدعوة' }).click();
    const link = await page.getByLabel(`رابط ${email}`).inputValue();
    await expectAccessible();
    const guest = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
    await guest.goto(new URL(link).pathname);
    await guest.getByLabel('كلمة المرور').fill('four words are enough');
    await guest.getByRole('button', { name: 'حفظ كلمة المرور' }).click();
    await expect(guest).toHaveURL(/\/admin\/sign-in$/);
    await signIn(guest, { email, password: 'four words are enough' });
    await expect(heading(guest, 'أهلًا ضيفة المكتب')).toBeVisible();
    await guest.goto(new URL(link).pathname);
    await expect(guest.getByText('انتهت صلاحية هذا الرابط أو استُعمل من قبل.')).toBeVisible();
    await guest.context().close();
  });

  test('every page of the desk is accessible and fits the screen', async ({ page, expectAccessible }) => {
    await enter(page, await makeAccount('administrator'));
    for (const path of ['/admin', '/admin/account', '/admin/people', '/admin/settings', '/admin/audit']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true);
    }
  });

  test('a setting is checked, kept and written down', async ({ page, isMobile }) => {
    test.skip(isMobile, 'settings are the whole site’s: one test changes them');
    await enter(page, await makeAccount('administrator'), '/admin/settings');
    const zone = page.getByLabel('المنطقة الزمنية');
    await zone.fill('Mars/Olympus');
    await page.getByRole('button', { name: 'حفظ الإعدادات' }).click();
    await expect(page.getByText('راجع الحقول المعلَّمة.')).toBeVisible();
    await zone.fill('Asia/Damascus');
    await page.getByLabel('سطر الحقوق أسفل الصفحات').fill('جميع الحقوق محفوظة');
    await page.getByRole('button', { name: 'حفظ الإعدادات' }).click();
    await expect(page.getByText('حُفظ.')).toBeVisible();
    await page.goto('/admin/audit?targetType=settings');
    await expect(page.getByRole('row').filter({ hasText: 'جميع الحقوق محفوظة' }).first()).toBeVisible();
  });
});

const people = { contributor: 403, author: 403, editor: 403, administrator: 200 } as const;

for (const [role, status] of Object.entries(people)) {
  test(`pages of administrators answer ${status} to ${role}`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'answers do not depend on the screen');
    await enter(page, await makeAccount(role as keyof typeof people));
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
  await expect(heading(page, 'رمز التحقق')).toBeVisible();
}
