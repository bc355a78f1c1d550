'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { removePasskey } from '@/domain/users/account-audit';
import { changeProfile } from '@/domain/users/commands';
import { changePassword } from '@/domain/users/credentials';
import { changePasswordSchema, profileSchema, sessionIdSchema } from '@/domain/users/schema';
import { endAllSessions, endSession } from '@/domain/users/sessions';
import type { Result } from '@/lib/result';
import { accountPath } from '@/lib/urls';
import { defineFormAction } from '@/server/actions/define-action';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, renewRecoveryCodes } from '@/server/session/two-factor';

/** Guessing one's own password or code is guessing all the same. */
const few = { times: 20, seconds: 15 * 60 };
const right = 'account.change';
const passwordSchema = z.object({ password: z.string().min(1).max(128) });

export const saveProfile = defineFormAction({
  right,
  input: profileSchema,
  run: ({ actor, input }) => shown(changeProfile(actor, input)),
});

export const savePassword = defineFormAction({
  right,
  limit: few,
  input: changePasswordSchema,
  done: 'password',
  run: ({ actor, user, input }) => shown(changePassword(actor, input, user.sessionId)),
});

export const startCodes = defineFormAction({
  right,
  limit: few,
  input: passwordSchema,
  done: 'codesBegun',
  run: ({ input }) => beginTwoFactor(input.password),
});

export const confirmCodes = defineFormAction({
  right,
  limit: few,
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
  run: ({ actor, input }) => withNewSession(confirmTwoFactor(actor, input.code)),
});

export const stopCodes = defineFormAction({
  right,
  limit: few,
  input: passwordSchema,
  run: ({ actor, input }) => withNewSession(endTwoFactor(actor, input.password)),
});

export const newRecoveryCodes = defineFormAction({
  right,
  limit: few,
  input: passwordSchema,
  done: 'codesRenewed',
  run: ({ actor, input }) => renewRecoveryCodes(actor, input.password),
});

export const deletePasskey = defineFormAction({
  right,
  input: z.object({ passkeyId: z.string().max(64) }),
  done: 'removed',
  run: ({ actor, input }) => shown(removePasskey(actor, input.passkeyId)),
});

export const endOneSession = defineFormAction({
  right,
  input: sessionIdSchema,
  done: 'sessionEnded',
  run: ({ actor, input }) => shown(endSession(actor, input.sessionId)),
});

export const endOtherSessions = defineFormAction({
  right,
  input: z.object({}),
  done: 'sessionsEnded',
  run: ({ actor, user }) => shown(endAllSessions(actor, actor.id, user.sessionId)),
});

/** The page shows what has changed. */
async function shown<T>(change: Promise<Result<T>>): Promise<Result<T>> {
  const result = await change;
  if (result.ok) refresh();
  return result;
}

/** Such a change gives the browser a new session: the page must be asked for again with it. */
async function withNewSession<T>(change: Promise<Result<T>>): Promise<Result<T>> {
  const result = await change;
  if (result.ok) redirect(accountPath());
  return result;
}
