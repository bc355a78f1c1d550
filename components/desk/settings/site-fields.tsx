'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextArea, TextField } from '@/components/desk/ui/field';
import type { FieldsProps } from '@/components/desk/settings/form-fields';
import { SettingCheck } from '@/components/desk/settings/setting-check';

/** Name and description of the site. */
export function IdentityFields({ fields }: FieldsProps) {
  const t = useTranslations('desk.settings');
  return (
    <>
      <TextField label={t('name')} required maxLength={80} {...fields.of('name')} />
      <TextField label={t('tagline')} hint={t('taglineHint')} maxLength={160} {...fields.of('tagline')} />
      <TextArea label={t('description')} maxLength={300} {...fields.of('description')} />
      <TextField label={t('copyright')} maxLength={200} {...fields.of('copyright')} />
    </>
  );
}

/** Format of dates and numbers. */
export function DateFields({ fields, choices }: FieldsProps) {
  const t = useTranslations('desk.settings');
  const digits = (['latn', 'arab'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <SelectField label={t('region')} options={choices.regions} {...fields.of('region')} />
      <SelectField
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        options={choices.timeZones}
        {...fields.of('timeZone')}
      />
      <SelectField label={t('digits')} options={digits} {...fields.of('digits')} />
      <SettingCheck label={t('hijri')} {...fields.check('hijri')} />
      <SettingCheck label={t('levantMonths')} {...fields.check('levantMonths')} />
    </>
  );
}

/** How to reach the newsroom. */
export function ContactFields({ fields }: FieldsProps) {
  const t = useTranslations('desk.settings');
  return <TextField label={t('contactEmail')} type="email" dir="ltr" {...fields.of('contactEmail')} />;
}

/** Where readers can give, and with which words they are asked to. */
export function SupportFields({ fields }: FieldsProps) {
  const t = useTranslations('desk.settings');
  return (
    <>
      <TextField
        label={t('supportUrl')}
        hint={t('supportUrlHint')}
        dir="ltr"
        maxLength={500}
        {...fields.of('supportUrl')}
      />
      <TextField label={t('supportLabel')} required maxLength={24} {...fields.of('supportLabel')} />
      <TextArea label={t('supportText')} hint={t('supportTextHint')} maxLength={300} {...fields.of('supportText')} />
    </>
  );
}
