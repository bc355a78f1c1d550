'use server';

import { refresh } from 'next/cache';
import { clearSecondFactors } from '@/domain/users/account-audit';
import { changeRole, disableUser, enableUser } from '@/domain/users/commands';
import { inviteUser, issueNewLink } from '@/domain/users/links';
import { changeRoleSchema, inviteUserSchema, userIdSchema } from '@/domain/users/schema';
import { endAllSessions } from '@/domain/users/sessions';
import type { IssuedLink, ShownLink, UserRefusal } from '@/domain/users/types';
import type { Result } from '@/lib/result';
import { defineFormAction } from '@/server/actions/define-action';
import { linkAddress, mailLink } from '@/server/mail/mail-link';

const right = 'user.manage';

export const invite = defineFormAction({
  right,
  input: inviteUserSchema,
  done: 'invited',
  run: ({ actor, input }) => handOver(inviteUser(actor, input), 'invitation'),
});

export const newLink = defineFormAction({
  right,
  input: userIdSchema,
  done: 'linkMade',
  run: ({ actor, input }) => handOver(issueNewLink(actor, input), 'reset'),
});

export const saveRole = defineFormAction({
  right,
  input: changeRoleSchema,
  run: ({ actor, input }) => shown(changeRole(actor, input)),
});

export const shutOut = defineFormAction({
  right,
  input: userIdSchema,
  done: 'disabled',
  run: ({ actor, input }) => shown(disableUser(actor, input)),
});

export const letIn = defineFormAction({
  right,
  input: userIdSchema,
  done: 'enabled',
  run: ({ actor, input }) => shown(enableUser(actor, input)),
});

export const signOutEverywhere = defineFormAction({
  right,
  input: userIdSchema,
  done: 'sessionsEnded',
  run: ({ actor, input }) => shown(endAllSessions(actor, input.userId)),
});

export const clearCodes = defineFormAction({
  right,
  input: userIdSchema,
  done: 'codesCleared',
  run: ({ actor, input }) => shown(clearSecondFactors(actor, input.userId)),
});

/** Mails the link where that can be, and shows it to the administrator in any case. */
async function handOver(
  issuing: Promise<Result<IssuedLink, UserRefusal>>,
  kind: 'invitation' | 'reset',
): Promise<Result<ShownLink>> {
  const issued = await issuing;
  if (!issued.ok) return issued;
  const isMailed = await mailLink(issued.value, kind);
  refresh();
  return { ok: true, value: { email: issued.value.email, address: linkAddress(issued.value), isMailed } };
}

async function shown<T>(change: Promise<Result<T>>): Promise<Result<T>> {
  const result = await change;
  if (result.ok) refresh();
  return result;
}
