'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Dialog } from '@/components/desk/ui/dialog';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { IssuedLinkField } from '@/components/desk/people/issued-link-field';
import { RoleForm } from '@/components/desk/people/role-form';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { ShownLink, UserView } from '@/domain/users/types';
import type { FormAction } from '@/lib/form-state';

type Person = UserView & { isDisabled: boolean; lastSeen: string | null };
export type PersonActions = {
  changeRoleAction: FormAction<null>;
  issueNewLinkAction: FormAction<ShownLink>;
  disableUserAction: FormAction<null>;
  enableUserAction: FormAction<null>;
  endAllSessionsAction: FormAction<{ ended: number }>;
  clearSecondFactorsAction: FormAction<null>;
};

/** One person, with the actions of an administrator. */
export function PersonRow({ person, isYou, actions }: { person: Person; isYou: boolean; actions: PersonActions }) {
  const t = useTranslations('desk');
  return (
    <tr>
      <th scope="row">
        <bdi>{person.name}</bdi>
        <br />
        <bdi className="quiet small" dir="ltr">
          {person.email}
        </bdi>
      </th>
      <td>{t(`roles.${person.role}`)}</td>
      <td className="small">
        <SignInMethods person={person} />
      </td>
      <td className="small">{person.lastSeen ?? t('people.never')}</td>
      <td>
        <Dialog
          title={person.name}
          trigger={
            <Button size="small" aria-label={t('people.manageWhom', { name: person.name })}>
              {t('people.manage')}
            </Button>
          }
        >
          {isYou ? (
            <p>{t('people.yourself')}</p>
          ) : (
            <RoleForm action={actions.changeRoleAction} userId={person.id} role={person.role} />
          )}
          <NewLinkForm person={person} action={actions.issueNewLinkAction} />
          <ActionButton action={actions.endAllSessionsAction} id={person.id} label={t('people.signOutEverywhere')} />
          {person.hasTwoFactor || person.passkeys > 0 ? (
            <ActionButton
              action={actions.clearSecondFactorsAction}
              id={person.id}
              label={t('people.clearCodes')}
              look="danger"
            />
          ) : null}
          {isYou ? null : (
            <ActionButton
              action={person.isDisabled ? actions.enableUserAction : actions.disableUserAction}
              id={person.id}
              label={person.isDisabled ? t('people.letIn') : t('people.shutOut')}
              look={person.isDisabled ? 'plain' : 'danger'}
            />
          )}
        </Dialog>
      </td>
    </tr>
  );
}

/** Issues a link to choose a password, and shows it. */
function NewLinkForm({ person, action }: { person: Person; action: PersonActions['issueNewLinkAction'] }) {
  const t = useTranslations('desk.people');
  const [link, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form">
      <FormNotice state={link} />
      {link.status === 'done' ? <IssuedLinkField link={link.value} /> : null}
      <UserId id={person.id} />
      {person.isDisabled ? null : (
        <SubmitButton look="plain">{person.hasPassword ? t('resetLink') : t('inviteAgain')}</SubmitButton>
      )}
    </form>
  );
}

function SignInMethods({ person }: { person: Person }) {
  const t = useTranslations('desk.people');
  if (person.isDisabled) return <span className="tag tag-strong">{t('isDisabled')}</span>;
  if (!person.hasPassword) return <span className="tag">{t('isInvited')}</span>;
  const parts = [person.hasTwoFactor && t('hasCodes'), person.passkeys > 0 && t('hasPasskey')].filter(Boolean);
  return parts.join(' · ') || t('passwordOnly');
}

function ActionButton({
  action,
  id,
  label,
  look = 'plain',
}: {
  action: FormAction<never> | FormAction<null> | FormAction<{ ended: number }>;
  id: string;
  label: string;
  look?: 'plain' | 'danger';
}) {
  const [state, send] = useActionState(action as FormAction, { status: 'idle' }); // the value is not shown, only that it succeeded
  return (
    <form action={send} className="row">
      <UserId id={id} />
      <SubmitButton look={look}>{label}</SubmitButton>
      <FormNotice state={state} />
    </form>
  );
}

const UserId = ({ id }: { id: string }) => <input type="hidden" name="userId" value={id} />;
