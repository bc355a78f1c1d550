import 'server-only';
import { APIError } from 'better-auth/api';
import { headers } from 'next/headers';
import { recordOwnChange } from '@/domain/users/account-audit';
import type { Actor, Enrolment } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { getAuth } from '@/server/session/auth';

type TwoFactorRejection = 'wrong-password' | 'wrong-code' | 'already-on';

/** Begins to set up one-time codes; sign-in asks for them only after `confirmTwoFactor`. */
export function beginTwoFactor(password: string): Promise<Result<Enrolment, TwoFactorRejection>> {
  return callAuth('wrong-password', async () => {
    const answer = await getAuth().api.enableTwoFactor({ body: { password }, headers: await headers() });
    if (!('totpURI' in answer)) throw new Error('codes were set up without an authenticator app');
    const { totpURI, backupCodes } = answer;
    return { uri: totpURI, secret: new URL(totpURI).searchParams.get('secret') ?? '', recoveryCodes: backupCodes };
  });
}

/** Confirms the app's first code: from now on every sign-in asks for one. */
export async function confirmTwoFactor(actor: Actor, code: string): Promise<Result<null, TwoFactorRejection>> {
  const result = await callAuth('wrong-code', async () => {
    await getAuth().api.verifyTOTP({ body: { code }, headers: await headers() });
    return null;
  });
  if (result.ok) await recordOwnChange(actor, 'user.begin-two-factor');
  return result;
}

/** Turns one-time codes off. */
export async function endTwoFactor(actor: Actor, password: string): Promise<Result<null, TwoFactorRejection>> {
  const result = await callAuth('wrong-password', async () => {
    await getAuth().api.disableTwoFactor({ body: { password }, headers: await headers() });
    return null;
  });
  if (result.ok) await recordOwnChange(actor, 'user.end-two-factor');
  return result;
}

/** New recovery codes in place of the old ones. */
export async function renewRecoveryCodes(
  actor: Actor,
  password: string,
): Promise<Result<string[], TwoFactorRejection>> {
  const result = await callAuth('wrong-password', async () => {
    const { backupCodes } = await getAuth().api.generateBackupCodes({ body: { password }, headers: await headers() });
    return backupCodes;
  });
  if (result.ok) await recordOwnChange(actor, 'user.renew-recovery-codes');
  return result;
}

async function callAuth<T>(reason: TwoFactorRejection, run: () => Promise<T>): Promise<Result<T, TwoFactorRejection>> {
  try {
    return ok(await run());
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    return refuse(error.body?.code === 'TOTP_ALREADY_ENABLED' ? 'already-on' : reason);
  }
}
