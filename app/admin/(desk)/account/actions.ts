'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { removePasskey } from '@/domain/users/account-audit';
import { changeProfile } from '@/domain/users/commands';
import { saveChoices } from '@/domain/notifications/commands';
import { choicesSchema } from '@/domain/notifications/schema';
import { changeOwnEmail } from '@/domain/users/change-person';
import { changePassword } from '@/domain/users/credentials';
import { changeEmailSchema, changePasswordSchema, profileSchema, sessionIdSchema } from '@/domain/users/schema';
import { endAllSessions, endSession } from '@/domain/users/sessions';
import { ok, type Result } from '@/lib/result';
import { accountPath } from '@/lib/urls';
import { defineFormAction } from '@/server/actions/define-action';
import { mailChangedEmail } from '@/server/mail/mail-changed-email';
import { withRefresh } from '@/server/actions/with-refresh';
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, renewRecoveryCodes } from '@/server/session/two-factor';

/** Limits guessing of the password or code by someone at a signed-in screen. */
const attemptLimit = { times: 20, seconds: 15 * 60 };
const permission = 'account.change';
const passwordSchema = z.object({ password: z.string().min(1).max(128) });

export const changeProfileAction = defineFormAction({
  permission,
  input: profileSchema,
  run: ({ actor, input }) => withRefresh(changeProfile(actor, input)),
});

export const changeEmailAction = defineFormAction({
  permission,
  limit: attemptLimit,
  input: changeEmailSchema,
  done: 'emailChanged',
  run: async ({ actor, input }) => {
    const changed = await withRefresh(changeOwnEmail(actor, input));
    if (!changed.ok) return changed;
    await mailChangedEmail(changed.value);
    return ok(null);
  },
});

export const saveChoicesAction = defineFormAction({
  permission,
  input: choicesSchema,
  run: ({ actor, input }) => withRefresh(saveChoices(actor, input)),
});

export const changePasswordAction = defineFormAction({
  permission,
  limit: attemptLimit,
  input: changePasswordSchema,
  done: 'password',
  run: ({ actor, user, input }) => withRefresh(changePassword(actor, input, user.sessionId)),
});

export const beginTwoFactorAction = defineFormAction({
  permission,
  limit: attemptLimit,
  input: passwordSchema,
  done: 'codesBegun',
  run: ({ input }) => beginTwoFactor(input.password),
});

export const confirmTwoFactorAction = defineFormAction({
  permission,
  limit: attemptLimit,
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/),
  }),
  run: ({ actor, input }) => redirectWithNewSession(confirmTwoFactor(actor, input.code)),
});

export const endTwoFactorAction = defineFormAction({
  permission,
  limit: attemptLimit,
  input: passwordSchema,
  run: ({ actor, input }) => redirectWithNewSession(endTwoFactor(actor, input.password)),
});

export const renewRecoveryCodesAction = defineFormAction({
  permission,
  limit: attemptLimit,
  input: passwordSchema,
  done: 'codesRenewed',
  run: ({ actor, input }) => renewRecoveryCodes(actor, input.password),
});

export const removePasskeyAction = defineFormAction({
  permission,
  input: z.object({ passkeyId: z.string().max(64) }),
  done: 'removed',
  run: ({ actor, input }) => withRefresh(removePasskey(actor, input.passkeyId)),
});

export const endSessionAction = defineFormAction({
  permission,
  input: sessionIdSchema,
  done: 'sessionEnded',
  run: ({ actor, input }) => withRefresh(endSession(actor, input.sessionId)),
});

export const endOtherSessions = defineFormAction({
  permission,
  input: z.object({}),
  done: 'sessionsEnded',
  run: ({ actor, user }) => withRefresh(endAllSessions(actor, actor.id, user.sessionId)),
});

/** The change replaces the session, so the page is requested again with the new one. */
async function redirectWithNewSession<T>(change: Promise<Result<T>>): Promise<Result<T>> {
  const result = await change;
  if (result.ok) redirect(accountPath());
  return result;
}
