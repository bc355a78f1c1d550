'use client';

import { useTranslations } from 'next-intl';
import { CheckField, SelectField, TextField } from '@/components/desk/ui/field';
import type { SettingsFieldsProps } from '@/components/desk/settings/fields-props';
import { userRoles } from '@/domain/users/types';

const checks = ['alt', 'credit', 'section', 'titleLength', 'brokenLink', 'duplicate'] as const;
const levels = ['off', 'advice', 'stop'] as const;

/** The checks before publishing. */
export function CheckFields({ settings }: SettingsFieldsProps) {
  const t = useTranslations('desk.settings');
  const options = levels.map((value) => ({ value, label: t(`levels.${value}`) }));
  return (
    <fieldset className="part">
      <legend>{t('checks')}</legend>
      <p className="field-hint">{t('checksHint')}</p>
      {checks.map((check) => (
        <SelectField
          key={check}
          label={t(`check.${check}`)}
          name={`checks.${check}`}
          options={options}
          defaultValue={settings.checks[check]}
        />
      ))}
    </fieldset>
  );
}

export function FeedFields({ settings, errors }: SettingsFieldsProps) {
  const t = useTranslations('desk.settings');
  return (
    <fieldset className="part">
      <legend>{t('feeds')}</legend>
      <TextField
        label={t('feedItems')}
        name="feedItems"
        type="number"
        min={5}
        max={100}
        required
        defaultValue={settings.feedItems}
        error={errors['feedItems']}
      />
      <CheckField label={t('feedFullText')} name="feedFullText" defaultChecked={settings.feedFullText} />
    </fieldset>
  );
}

/** The roles that need one-time codes. */
export function SecurityFields({ settings }: SettingsFieldsProps) {
  const t = useTranslations('desk');
  return (
    <fieldset className="part">
      <legend>{t('settings.twoFactorRoles')}</legend>
      {userRoles.map((role) => (
        <CheckField
          key={role}
          label={t(`roles.${role}`)}
          name="twoFactorRoles[]"
          value={role}
          defaultChecked={settings.twoFactorRoles.includes(role)}
        />
      ))}
    </fieldset>
  );
}
