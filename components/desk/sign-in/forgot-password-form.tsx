'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** Requests a reset link by mail. */
export function ForgotPasswordForm({ action }: { action: FormAction<null> }) {
  const t = useTranslations('desk.forgotten');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        required
        error={fieldsOf(state)['email']}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  );
}
