'use client';

import { useTranslations } from 'next-intl';

/** The recovery codes, for when the phone is lost. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('desk.account');
  return (
    <div className="form">
      <h3>{t('recoveryCodes')}</h3>
      <p>{t('recoveryCodesHint')}</p>
      <ul className="codes mono" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  );
}
