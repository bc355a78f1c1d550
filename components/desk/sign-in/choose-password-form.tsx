'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { NewPasswordField } from '@/components/desk/sign-in/new-password-field';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** Sets the first password of an account, or a new one. */
export function ChoosePasswordForm({
  action,
  token,
  email,
}: {
  action: FormAction<{ email: string }>;
  token: string;
  email: string;
}) {
  const t = useTranslations('desk.link');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <NewPasswordField
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        error={fieldsOf(state)['password']}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  );
}
