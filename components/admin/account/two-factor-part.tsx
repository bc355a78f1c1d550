'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { CodesInUse } from '@/components/admin/account/codes-in-use';
import { Enrolling } from '@/components/admin/account/enrolling';
import { PasswordGate } from '@/components/admin/account/password-gate';
import type { Enrolment } from '@/domain/users/types';
import type { FormAction } from '@/lib/form-state';

type Actions = {
  start: FormAction<Enrolment>;
  confirm: FormAction<null>;
  stop: FormAction<null>;
  renew: FormAction<string[]>;
};

/** One-time codes: setting them up, new recovery codes, giving them up. */
export function TwoFactorPart({ isOn, actions }: { isOn: boolean; actions: Actions }) {
  const t = useTranslations('desk.account');
  const [begun, start] = useActionState(actions.start, { status: 'idle' });
  return (
    <section className="part" aria-labelledby="two-factor">
      <h2 id="two-factor">{t('twoFactor')}</h2>
      {isOn ? <CodesInUse stop={actions.stop} renew={actions.renew} /> : null}
      {!isOn && begun.status === 'done' ? <Enrolling enrolment={begun.value} confirm={actions.confirm} /> : null}
      {!isOn && begun.status !== 'done' ? (
        <PasswordGate hint={t('twoFactorHint')} label={t('startCodes')} state={begun} send={start} />
      ) : null}
    </section>
  );
}
