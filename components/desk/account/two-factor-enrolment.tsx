'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { QrCode } from '@/components/desk/account/qr-code';
import { RecoveryCodes } from '@/components/desk/account/recovery-codes';
import { TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { Enrolment } from '@/domain/users/types';
import { type FormAction, fieldsOf } from '@/lib/form-state';

/** Shows the secret to the authenticator app and asks for its first code. */
export function TwoFactorEnrolment({ enrolment, confirm }: { enrolment: Enrolment; confirm: FormAction<null> }) {
  const t = useTranslations('desk.account');
  const [state, send] = useActionState(confirm, { status: 'idle' });
  return (
    <>
      <p>{t('scan')}</p>
      <QrCode text={enrolment.uri} label={t('qr')} />
      <p>
        {t('orType')}{' '}
        <code className="mono" dir="ltr">
          {enrolment.secret}
        </code>
      </p>
      <RecoveryCodes codes={enrolment.recoveryCodes} />
      <form action={send} className="form">
        <FormNotice state={state} />
        <TextField
          label={t('firstCode')}
          name="code"
          dir="ltr"
          inputMode="numeric"
          pattern="\d{6}"
          maxLength={6}
          autoComplete="one-time-code"
          required
          error={fieldsOf(state)['code']}
        />
        <SubmitButton>{t('confirmCodes')}</SubmitButton>
      </form>
    </>
  );
}
