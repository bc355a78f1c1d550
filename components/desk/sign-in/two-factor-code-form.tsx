'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { CheckField, TextField } from '@/components/desk/ui/field';
import type { FormAction } from '@/lib/form-state';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';

/** Asks for a one-time code or a recovery code. */
export function TwoFactorCodeForm({ action, returnTo }: { action: FormAction<null>; returnTo: string }) {
  const t = useTranslations('desk.signInCode');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <input type="hidden" name="next" value={returnTo} />
      <TextField
        label={t('code')}
        name="code"
        dir="ltr"
        autoComplete="one-time-code"
        autoFocus
        required
        maxLength={24}
      />
      <CheckField label={t('trust')} name="trust" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </form>
  );
}
