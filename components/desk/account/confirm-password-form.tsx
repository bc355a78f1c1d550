'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type FormState, fieldsOf } from '@/lib/form-state';

type Props = {
  hint: string;
  label: string;
  state: FormState;
  send: (form: FormData) => void;
  look?: 'plain' | 'danger';
};

/** Asks for the password before an action that someone at an unattended screen must not take. */
export function ConfirmPasswordForm({ hint, label, state, send, look = 'plain' }: Props) {
  const t = useTranslations('desk.account');
  return (
    <form action={send} className="form">
      <p>{hint}</p>
      <FormNotice state={state} />
      <TextField
        label={t('currentPassword')}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="current-password"
        required
        error={fieldsOf(state)['password']}
      />
      <SubmitButton look={look}>{label}</SubmitButton>
    </form>
  );
}
