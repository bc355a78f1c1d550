'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { IssuedLinkField } from '@/components/desk/people/issued-link-field';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { ShownLink, UserView } from '@/domain/users/types';
import type { FormAction } from '@/lib/form-state';

export type AccessActions = {
  issueNewLinkAction: FormAction<ShownLink>;
  disableUserAction: FormAction<null>;
  enableUserAction: FormAction<null>;
  endAllSessionsAction: FormAction<{ ended: number }>;
  clearSecondFactorsAction: FormAction<null>;
};

/** How a person gets in: a new link, sessions, codes, and whether at all. */
export function AccessForms({ person, isYou, actions }: { person: UserView; isYou: boolean; actions: AccessActions }) {
  const t = useTranslations('desk.people');
  const isDisabled = person.disabledAt !== null;
  return (
    <>
      {isDisabled ? null : <NewLinkForm person={person} action={actions.issueNewLinkAction} />}
      <ActionButton action={actions.endAllSessionsAction} id={person.id} label={t('signOutEverywhere')} />
      {person.hasTwoFactor || person.passkeys > 0 ? (
        <ActionButton action={actions.clearSecondFactorsAction} id={person.id} label={t('clearCodes')} look="danger" />
      ) : null}
      {isYou ? null : (
        <ActionButton
          action={isDisabled ? actions.enableUserAction : actions.disableUserAction}
          id={person.id}
          label={isDisabled ? t('letIn') : t('shutOut')}
          look={isDisabled ? 'plain' : 'danger'}
        />
      )}
    </>
  );
}

/** Issues a link to choose a password, and shows it. */
function NewLinkForm({ person, action }: { person: UserView; action: AccessActions['issueNewLinkAction'] }) {
  const t = useTranslations('desk.people');
  const [link, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form">
      <FormNotice state={link} />
      {link.status === 'done' ? <IssuedLinkField link={link.value} /> : null}
      <UserId id={person.id} />
      <SubmitButton look="plain">{person.hasPassword ? t('resetLink') : t('inviteAgain')}</SubmitButton>
    </form>
  );
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

/** The person a form is about. */
export const UserId = ({ id }: { id: string }) => <input type="hidden" name="userId" value={id} />;
