'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PictureField } from '@/components/desk/media/picture-field';
import type { FieldsProps } from '@/components/desk/settings/form-fields';
import { LookPreview } from '@/components/desk/settings/look-preview';
import { SelectField, TextField } from '@/components/desk/ui/field';

/** Logo, icon, accent and masthead, with how readers will see them. */
export function LookFields({ fields, choices }: FieldsProps) {
  const t = useTranslations('desk.settings');
  const { look } = choices;
  const [accent, setAccent] = useState(fields.of('accent').defaultValue);
  const [logo, setLogo] = useState(look?.brand.logo ?? null);
  const [logoDark, setLogoDark] = useState(look?.brand.logoDark ?? null);
  if (!look) return null;
  const { brand, mediaActions: actions, name } = look;
  const layouts = (['centre', 'start'] as const).map((value) => ({ value, label: t(`mastheads.${value}`) }));
  return (
    <>
      <PictureField
        label={t('logoId')}
        hint={t('logoHint')}
        name="logoId"
        picture={brand.logo}
        actions={actions}
        onChange={setLogo}
      />
      <PictureField
        label={t('logoDarkId')}
        hint={t('logoDarkHint')}
        name="logoDarkId"
        picture={brand.logoDark}
        actions={actions}
        onChange={setLogoDark}
      />
      <PictureField label={t('iconId')} hint={t('iconHint')} name="iconId" picture={brand.icon} actions={actions} />
      <TextField
        label={t('accent')}
        hint={t('accentHint')}
        type="color"
        {...fields.of('accent')}
        onChange={(event) => setAccent(event.currentTarget.value)}
      />
      <SelectField label={t('masthead')} options={layouts} {...fields.of('masthead')} />
      <LookPreview name={name} accent={accent} logo={logo} logoDark={logoDark} />
    </>
  );
}
