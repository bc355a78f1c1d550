'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** Changes the address one signs in with; asks for the password. */
export function EmailForm({ action, email }: { action: FormAction<null>; email: string }) {
  const t = useTranslations('desk.account');
  const [state, send] = useActionState(action, { status: 'idle' });
  const errors = fieldsOf(state);
  const typed = state.status === 'failed' ? state.values : {};
  return (
    <section className="part" aria-labelledby="email">
      <h2 id="email">{t('email')}</h2>
      <form action={send} className="form">
        <FormNotice state={state} />
        <TextField
          label={t('newEmail')}
          hint={t('newEmailHint')}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="email"
          required
          defaultValue={typed['email'] ?? email}
          error={errors['email']}
        />
        <TextField
          label={t('currentPassword')}
          name="current"
          type="password"
          dir="ltr"
          autoComplete="current-password"
          required
          error={errors['current']}
        />
        <SubmitButton look="plain">{t('changeEmail')}</SubmitButton>
      </form>
    </section>
  );
}
