'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { TwoFactorSettings } from '@/components/desk/account/two-factor-settings';
import { TwoFactorEnrolment } from '@/components/desk/account/two-factor-enrolment';
import { ConfirmPasswordForm } from '@/components/desk/account/confirm-password-form';
import type { Enrolment } from '@/domain/users/types';
import type { FormAction } from '@/lib/form-state';

type Actions = {
  start: FormAction<Enrolment>;
  confirm: FormAction<null>;
  stop: FormAction<null>;
  renew: FormAction<string[]>;
};

/** One-time codes: setup, new recovery codes, turning off. */
export function TwoFactorSection({ isOn, actions }: { isOn: boolean; actions: Actions }) {
  const t = useTranslations('desk.account');
  const [enrolment, start] = useActionState(actions.start, { status: 'idle' });
  return (
    <section className="part" aria-labelledby="two-factor">
      <h2 id="two-factor">{t('twoFactor')}</h2>
      {isOn ? <TwoFactorSettings stop={actions.stop} renew={actions.renew} /> : null}
      {!isOn && enrolment.status === 'done' ? (
        <TwoFactorEnrolment enrolment={enrolment.value} confirm={actions.confirm} />
      ) : null}
      {!isOn && enrolment.status !== 'done' ? (
        <ConfirmPasswordForm hint={t('twoFactorHint')} label={t('startCodes')} state={enrolment} send={start} />
      ) : null}
    </section>
  );
}
