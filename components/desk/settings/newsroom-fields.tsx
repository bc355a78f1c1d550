'use client';

import { useTranslations } from 'next-intl';
import { SelectField, TextField } from '@/components/desk/ui/field';
import type { FieldsProps } from '@/components/desk/settings/form-fields';
import { SettingCheck } from '@/components/desk/settings/setting-check';
import { userRoles } from '@/domain/users/types';

const checks = ['alt', 'credit', 'section', 'titleLength', 'brokenLink', 'duplicate'] as const;
const levels = ['off', 'advice', 'stop'] as const;

/** The checks before publishing. */
export function CheckFields({ fields }: FieldsProps) {
  const t = useTranslations('desk.settings');
  const options = levels.map((value) => ({ value, label: t(`levels.${value}`) }));
  return (
    <>
      <p className="field-hint">{t('checksHint')}</p>
      {checks.map((check) => (
        <SelectField key={check} label={t(`check.${check}`)} options={options} {...fields.of(`checks.${check}`)} />
      ))}
    </>
  );
}

/** Lengths of lists and feeds. */
export function ListFields({ fields }: FieldsProps) {
  const t = useTranslations('desk.settings');
  return (
    <>
      <TextField label={t('pageSize')} type="number" min={5} max={50} required {...fields.of('pageSize')} />
      <TextField label={t('feedItems')} type="number" min={5} max={100} required {...fields.of('feedItems')} />
      <SettingCheck label={t('feedFullText')} {...fields.check('feedFullText')} />
    </>
  );
}

/** The roles that need one-time codes. */
export function SecurityFields({ fields }: FieldsProps) {
  const t = useTranslations('desk');
  return (
    <fieldset>
      <legend>{t('settings.twoFactorRoles')}</legend>
      {userRoles.map((role) => (
        <SettingCheck key={role} label={t(`roles.${role}`)} {...fields.check(`twoFactorRoles.${role}`)} />
      ))}
    </fieldset>
  );
}
