'use client';

import { useTranslations } from 'next-intl';
import { TextArea, TextField } from '@/components/desk/ui/field';
import type { FieldsProps } from '@/components/desk/settings/form-fields';
import { SettingCheck } from '@/components/desk/settings/setting-check';

/** The form for readers' messages, how long they are kept, and other ways to the newsroom. */
export function MessageFields({ fields }: FieldsProps) {
  const t = useTranslations('desk.settings');
  return (
    <>
      <SettingCheck label={t('contactForm')} {...fields.check('contactForm')} />
      <p className="field-hint">{t('contactFormHint')}</p>
      <TextField
        label={t('contactKeepDays')}
        hint={t('contactKeepDaysHint')}
        type="number"
        min={0}
        max={3_650}
        required
        {...fields.of('contactKeepDays')}
      />
      <fieldset>
        <legend>{t('channels')}</legend>
        <p className="field-hint">{t('channelsHint')}</p>
        <TextField label={t('signal')} hint={t('signalHint')} dir="ltr" {...fields.of('channels.signal')} />
        <TextField
          label={t('secureDrop')}
          hint={t('secureDropHint')}
          dir="ltr"
          maxLength={200}
          {...fields.of('channels.secureDrop')}
        />
        <TextField
          label={t('pgpFingerprint')}
          hint={t('pgpFingerprintHint')}
          dir="ltr"
          maxLength={200}
          {...fields.of('channels.pgpFingerprint')}
        />
        <TextField
          label={t('pgpKeyUrl')}
          hint={t('pgpKeyUrlHint')}
          type="url"
          dir="ltr"
          {...fields.of('channels.pgpKeyUrl')}
        />
        <TextArea label={t('address')} maxLength={500} {...fields.of('channels.address')} />
      </fieldset>
    </>
  );
}
