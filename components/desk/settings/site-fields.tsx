'use client';

import { useTranslations } from 'next-intl';
import { CheckField, SelectField, TextArea, TextField } from '@/components/desk/ui/field';
import type { SettingsFieldsProps } from '@/components/desk/settings/fields-props';

/** Name and description of the site. */
export function IdentityFields({ settings, errors }: SettingsFieldsProps) {
  const t = useTranslations('desk.settings');
  return (
    <fieldset className="part">
      <legend>{t('identity')}</legend>
      <TextField
        label={t('name')}
        name="name"
        required
        maxLength={80}
        defaultValue={settings.name}
        error={errors['name']}
      />
      <TextField
        label={t('tagline')}
        name="tagline"
        maxLength={160}
        defaultValue={settings.tagline}
        error={errors['tagline']}
      />
      <TextArea
        label={t('description')}
        name="description"
        maxLength={300}
        defaultValue={settings.description}
        error={errors['description']}
      />
      <TextField
        label={t('contactEmail')}
        name="contactEmail"
        type="email"
        dir="ltr"
        defaultValue={settings.contactEmail}
        error={errors['contactEmail']}
      />
      <TextField
        label={t('copyright')}
        name="copyright"
        maxLength={200}
        defaultValue={settings.copyright}
        error={errors['copyright']}
      />
    </fieldset>
  );
}

/** Format of dates and numbers. */
export function DateFields({
  settings,
  errors,
  regions,
  timeZones,
}: SettingsFieldsProps & { regions: { value: string; label: string }[]; timeZones: string[] }) {
  const t = useTranslations('desk.settings');
  return (
    <fieldset className="part">
      <legend>{t('dates')}</legend>
      <SelectField
        label={t('region')}
        name="region"
        options={regions}
        defaultValue={settings.region}
        error={errors['region']}
      />
      <TextField
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        name="timeZone"
        list="time-zones"
        dir="ltr"
        required
        defaultValue={settings.timeZone}
        error={errors['timeZone']}
      />
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <SelectField
        label={t('digits')}
        name="digits"
        options={[
          { value: 'latn', label: t('latn') },
          { value: 'arab', label: t('arab') },
        ]}
        defaultValue={settings.digits}
      />
      <CheckField label={t('hijri')} name="hijri" defaultChecked={settings.hijri} />
      <CheckField label={t('levantMonths')} name="levantMonths" defaultChecked={settings.levantMonths} />
      <TextField
        label={t('pageSize')}
        name="pageSize"
        type="number"
        min={5}
        max={50}
        required
        defaultValue={settings.pageSize}
        error={errors['pageSize']}
      />
    </fieldset>
  );
}

const networks = ['x', 'facebook', 'telegram', 'whatsapp', 'instagram', 'youtube'] as const;

/** The site's profiles on other networks. */
export function SocialFields({ settings, errors }: SettingsFieldsProps) {
  const t = useTranslations('desk.settings');
  return (
    <fieldset className="part">
      <legend>{t('social')}</legend>
      <p className="field-hint">{t('socialHint')}</p>
      {networks.map((network) => (
        <TextField
          key={network}
          label={t(`networks.${network}`)}
          name={`social.${network}`}
          type="url"
          dir="ltr"
          defaultValue={settings.social[network]}
          error={errors[`social.${network}`]}
        />
      ))}
    </fieldset>
  );
}
