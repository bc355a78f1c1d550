'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import type { FormAction } from '@/lib/form-state';
import { SubmitButton } from '@/components/desk/ui/submit-button';

/** E-mail and password. A plain form post until scripts have loaded. */
export function SignInForm({ action, returnTo }: { action: FormAction<null>; returnTo: string }) {
  const t = useTranslations('desk.signIn');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <input type="hidden" name="next" value={returnTo} />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username webauthn"
        required
        defaultValue={state.status === 'failed' ? state.values['email'] : ''}
      />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        dir="ltr"
        autoComplete="current-password"
        required
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  );
}
