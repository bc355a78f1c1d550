'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ConfirmPasswordForm } from '@/components/desk/account/confirm-password-form';
import { RecoveryCodes } from '@/components/desk/account/recovery-codes';
import type { FormAction } from '@/lib/form-state';

/** Shown while one-time codes are on: new recovery codes, turning off. */
export function TwoFactorSettings({ stop, renew }: { stop: FormAction<null>; renew: FormAction<string[]> }) {
  const t = useTranslations('desk.account');
  const [renewed, sendRenew] = useActionState(renew, { status: 'idle' });
  const [stopped, sendStop] = useActionState(stop, { status: 'idle' });
  return (
    <>
      <p className="form-notice form-done">{t('codesAreOn')}</p>
      {renewed.status === 'done' ? <RecoveryCodes codes={renewed.value} /> : null}
      <details>
        <summary>{t('renewCodes')}</summary>
        <ConfirmPasswordForm hint={t('renewCodesHint')} label={t('renewCodes')} state={renewed} send={sendRenew} />
      </details>
      <details>
        <summary>{t('stopCodes')}</summary>
        <ConfirmPasswordForm
          hint={t('stopCodesHint')}
          label={t('stopCodes')}
          state={stopped}
          send={sendStop}
          look="danger"
        />
      </details>
    </>
  );
}
