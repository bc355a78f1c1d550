'use server';

import { redirect } from 'next/navigation';
import { deskPath, signInCodePath, signInPath } from '@/lib/urls';
import type { FormState } from '@/lib/form-state';
import { endSession } from '@/server/session/sign-out';
import { signInWithCode, signInWithPassword } from '@/server/session/sign-in';

/** Signs in by e-mail and password; redirects to the second step when the account has one-time codes. */
export async function signIn(_previous: FormState<null>, form: FormData): Promise<FormState<null>> {
  const returnTo = safeReturnPath(form.get('next'));
  const outcome = await signInWithPassword({ email: text(form, 'email'), password: text(form, 'password') });
  if (!outcome.ok)
    return {
      status: 'failed',
      reason: outcome.reason,
      message: outcome.message,
      fields: {},
      values: { email: text(form, 'email') },
    };
  redirect(outcome.value === 'signed-in' ? returnTo : signInCodePath(returnTo));
}

/** The second step: a code from the app, or one of the recovery codes. */
export async function confirmCode(_previous: FormState<null>, form: FormData): Promise<FormState<null>> {
  const outcome = await signInWithCode({ code: text(form, 'code'), trustDevice: form.get('trust') === 'on' });
  if (!outcome.ok)
    return { status: 'failed', reason: outcome.reason, message: outcome.message, fields: {}, values: {} };
  redirect(safeReturnPath(form.get('next')));
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect(signInPath());
}

/** No address, password or code is as long (domain/users/schema.ts): what is cut off fits nothing anyway. */
const MAX_FIELD_LENGTH = 300;

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, MAX_FIELD_LENGTH) : '';
}

/** Returns only to paths of the desk: an address from outside could be an open redirect. */
function safeReturnPath(value: unknown): string {
  return typeof value === 'string' && /^\/admin(?:[/?#][^\\]*)?$/.test(value) && !value.includes('//')
    ? value
    : deskPath();
}
