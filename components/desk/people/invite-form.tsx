'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { IssuedLinkField } from '@/components/desk/people/issued-link-field';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type ShownLink, userRoles } from '@/domain/users/types';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** Invites a person, who chooses a password by the link. */
export function InviteForm({ action, isOpen = false }: { action: FormAction<ShownLink>; isOpen?: boolean }) {
  const t = useTranslations('desk');
  const [state, send] = useActionState(action, { status: 'idle' });
  const errors = fieldsOf(state);
  const typed = state.status === 'failed' ? state.values : {};
  return (
    <details className="part" open={isOpen || state.status !== 'idle'}>
      <summary>{t('people.invite')}</summary>
      <form action={send} className="form">
        <FormNotice state={state} />
        {state.status === 'done' ? <IssuedLinkField link={state.value} /> : null}
        <TextField label={t('people.name')} name="name" required defaultValue={typed['name']} error={errors['name']} />
        <TextField
          label={t('people.email')}
          name="email"
          type="email"
          dir="ltr"
          required
          defaultValue={typed['email']}
          error={errors['email']}
        />
        <SelectField
          label={t('people.role')}
          name="role"
          defaultValue={typed['role'] ?? 'AUTHOR'}
          options={userRoles.map((role) => ({
            value: role,
            label: `${t(`roles.${role}`)}: ${t(`roleHints.${role}`)}`,
          }))}
        />
        <SubmitButton>{t('people.sendInvitation')}</SubmitButton>
      </form>
    </details>
  );
}
