import 'server-only';
import { APIError } from 'better-auth/api';
import { getTranslations } from 'next-intl/server';
import { headers } from 'next/headers';
import { recordSignIn } from '@/domain/users/account-audit';
import { countAttempt, resetAttempts, type RateLimit, refundAttempt } from '@/domain/users/throttle';
import type { ActionResult } from '@/lib/form-state';
import { rejection } from '@/server/desk/action-rejection';
import { getAuth } from '@/server/session/auth';
import { requestAddress } from '@/server/session/desk-user';

/** Limits by account stop guessing from many addresses; limits by address stop guessing at many accounts. */
const limits = {
  account: { times: 10, seconds: 15 * 60 },
  address: { times: 50, seconds: 15 * 60 },
} satisfies Record<string, RateLimit>;

/**
 * The first step. Rejects with `wrong-sign-in`, which does not tell a wrong password from an unknown address, and with
 * `too-often`.
 */
export async function signInWithPassword({
  email,
  password,
}: {
  email: string;
  password: string;
}): Promise<ActionResult<'signed-in' | 'code-needed'>> {
  const account = email.trim().toLowerCase();
  const address = await requestAddress();
  const wait = await countBoth(account, address);
  if (wait !== null) return tooOften(wait);
  try {
    const answer = await getAuth().api.signInEmail({ body: { email: account, password }, headers: await headers() });
    await Promise.all([resetAttempts(`sign-in:account:${account}`), refundAttempt(`sign-in:address:${address}`)]);
    if ('twoFactorRedirect' in answer) return { ok: true, value: 'code-needed' };
    await recordSignIn({ email: account, outcome: 'done', origin: address });
    return { ok: true, value: 'signed-in' };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    await recordSignIn({ email: account, outcome: 'refused', origin: address });
    return rejection('wrong-sign-in');
  }
}

/** The second step: six digits are a one-time code, anything else a recovery code, which is consumed. */
export async function signInWithCode({
  code,
  trustDevice,
}: {
  code: string;
  trustDevice: boolean;
}): Promise<ActionResult<null>> {
  const address = await requestAddress();
  const wait = await countAttempt(`sign-in:code:${address}`, limits.address);
  if (wait !== null) return tooOften(wait);
  const { api } = getAuth();
  const typed = asciiDigits(code).replaceAll(/[\s]/g, '');
  const request = { body: { code: typed, trustDevice }, headers: await headers() };
  try {
    const { user } = /^\d{6}$/.test(typed) ? await api.verifyTOTP(request) : await api.verifyBackupCode(request);
    await refundAttempt(`sign-in:code:${address}`);
    if (user) await recordSignIn({ email: user.email, outcome: 'done', origin: address });
    return { ok: true, value: null };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return rejection('wrong-code');
  }
}

async function countBoth(account: string, address: string): Promise<number | null> {
  const waits = await Promise.all([
    countAttempt(`sign-in:account:${account}`, limits.account),
    countAttempt(`sign-in:address:${address}`, limits.address),
  ]);
  return waits.reduce((longest, wait) => (wait !== null && wait > (longest ?? 0) ? wait : longest), null);
}

async function tooOften(seconds: number): Promise<ActionResult<never>> {
  const t = await getTranslations('desk.signIn');
  return { ok: false, reason: 'too-often', message: t('wait', { minutes: Math.ceil(seconds / 60) }) };
}

/** Arabic keyboards type the digits ٠–٩. */
function asciiDigits(text: string): string {
  return text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}
