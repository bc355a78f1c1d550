'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { removeAccount, removeAccountSchema } from '@/domain/publishing/handover/remove-account';
import { linkByline, linkBylineSchema } from '@/domain/taxonomy/byline';
import { clearSecondFactors } from '@/domain/users/account-audit';
import { changeRole, disableUser, enableUser } from '@/domain/users/commands';
import { inviteUser, issueNewLink } from '@/domain/users/links';
import { changePerson, limitToSections } from '@/domain/users/change-person';
import {
  changePersonSchema,
  changeRoleSchema,
  inviteUserSchema,
  limitSchema,
  userIdSchema,
} from '@/domain/users/schema';
import { endAllSessions } from '@/domain/users/sessions';
import type { IssuedLink, ShownLink, UserRefusal } from '@/domain/users/types';
import { ok, type Result } from '@/lib/result';
import { peoplePath } from '@/lib/urls';
import { defineFormAction } from '@/server/actions/define-action';
import { withRefresh } from '@/server/actions/with-refresh';
import { mailChangedEmail } from '@/server/mail/mail-changed-email';
import { linkAddress, mailLink } from '@/server/mail/mail-link';

const permission = 'user.manage';

export const inviteUserAction = defineFormAction({
  permission,
  input: inviteUserSchema,
  done: 'invited',
  run: ({ actor, input }) => deliverLink(inviteUser(actor, input), 'invitation'),
});

export const issueNewLinkAction = defineFormAction({
  permission,
  input: userIdSchema,
  done: 'linkMade',
  run: ({ actor, input }) => deliverLink(issueNewLink(actor, input), 'reset'),
});

export const changePersonAction = defineFormAction({
  permission,
  input: changePersonSchema,
  run: async ({ actor, input }) => {
    const changed = await withRefresh(changePerson(actor, input));
    if (!changed.ok) return changed;
    await mailChangedEmail(changed.value);
    return ok(null);
  },
});

export const limitToSectionsAction = defineFormAction({
  permission,
  input: limitSchema,
  run: ({ actor, input }) => withRefresh(limitToSections(actor, input)),
});

export const linkBylineAction = defineFormAction({
  permission,
  input: linkBylineSchema,
  run: ({ actor, input }) => withRefresh(linkByline(actor, input)),
});

/** There is no page of the person any more, so it leads to the list. */
export const removeAccountAction = defineFormAction({
  permission,
  input: removeAccountSchema,
  run: async ({ actor, input }) => {
    const removed = await removeAccount(actor, input);
    if (removed.ok) redirect(`${peoplePath()}?removed`);
    return removed;
  },
});

export const changeRoleAction = defineFormAction({
  permission,
  input: changeRoleSchema,
  run: ({ actor, input }) => withRefresh(changeRole(actor, input)),
});

export const disableUserAction = defineFormAction({
  permission,
  input: userIdSchema,
  done: 'disabled',
  run: ({ actor, input }) => withRefresh(disableUser(actor, input)),
});

export const enableUserAction = defineFormAction({
  permission,
  input: userIdSchema,
  done: 'enabled',
  run: ({ actor, input }) => withRefresh(enableUser(actor, input)),
});

export const endAllSessionsAction = defineFormAction({
  permission,
  input: userIdSchema,
  done: 'sessionsEnded',
  run: ({ actor, input }) => withRefresh(endAllSessions(actor, input.userId)),
});

export const clearSecondFactorsAction = defineFormAction({
  permission,
  input: userIdSchema,
  done: 'codesCleared',
  run: ({ actor, input }) => withRefresh(clearSecondFactors(actor, input.userId)),
});

/** Mails the link where mail is configured, and in any case shows it to the administrator. */
async function deliverLink(
  issuing: Promise<Result<IssuedLink, UserRefusal>>,
  kind: 'invitation' | 'reset',
): Promise<Result<ShownLink>> {
  const issued = await issuing;
  if (!issued.ok) return issued;
  const isMailed = await mailLink(issued.value, kind);
  refresh();
  return { ok: true, value: { email: issued.value.email, address: linkAddress(issued.value), isMailed } };
}
