'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { NewPasswordField } from '@/components/desk/sign-in/new-password-field';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** The first account of a site. */
export function FirstOwnerForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations('desk.setup');
  const [state, send] = useActionState(action, { status: 'idle' });
  const errors = fieldsOf(state);
  const typed = state.status === 'failed' ? state.values : {};
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <input type="hidden" name="token" value={token} />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        name="name"
        autoComplete="name"
        required
        minLength={2}
        maxLength={80}
        defaultValue={typed['name']}
        error={errors['name']}
      />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={typed['email']}
        error={errors['email']}
      />
      <NewPasswordField name="password" label={t('password')} hint={t('passwordHint')} error={errors['password']} />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  );
}
