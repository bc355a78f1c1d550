'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { NewPasswordField } from '@/components/desk/sign-in/new-password-field';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** Changes the password; asks for the old one. */
export function PasswordForm({ action }: { action: FormAction<null> }) {
  const t = useTranslations('desk.account');
  const [state, send] = useActionState(action, { status: 'idle' });
  const errors = fieldsOf(state);
  return (
    <section className="part" aria-labelledby="password">
      <h2 id="password">{t('password')}</h2>
      <form action={send} className="form">
        <FormNotice state={state} />
        <TextField
          label={t('currentPassword')}
          name="current"
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
          error={errors['current']}
        />
        <NewPasswordField name="next" label={t('newPassword')} hint={t('newPasswordHint')} error={errors['next']} />
        <SubmitButton look="plain">{t('changePassword')}</SubmitButton>
      </form>
    </section>
  );
}
