'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PictureField } from '@/components/desk/media/picture-field';
import type { FieldsProps } from '@/components/desk/settings/form-fields';
import { LookPreview } from '@/components/desk/settings/look-preview';
import { Button } from '@/components/desk/ui/button';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { settingsGroups } from '@/domain/settings/types';
import { type TypefaceName, typefaceNames } from '@/lib/typefaces';
import { lookPreviewPath } from '@/lib/urls';

/** Logo, icon, shared picture, accent, typefaces and masthead, with how readers will see them. */
export function LookFields({ fields, choices }: FieldsProps) {
  const t = useTranslations('desk.settings');
  const { look } = choices;
  const [accent, setAccent] = useState(fields.of('accent').defaultValue);
  const [logo, setLogo] = useState(look?.brand.logo ?? null);
  const [logoDark, setLogoDark] = useState(look?.brand.logoDark ?? null);
  const [typeface, setTypeface] = useState(typefaceOf(fields.of('typeface').defaultValue));
  if (!look) return null;
  const { brand, typefaces, mediaActions: actions, name } = look;
  const layouts = (['centre', 'start'] as const).map((value) => ({ value, label: t(`mastheads.${value}`) }));
  const pairs = typefaceNames.map((value) => ({ value, label: t(`typefaces.${value}`) }));
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
      <PictureField label={t('shareId')} hint={t('shareHint')} name="shareId" picture={brand.share} actions={actions} />
      <TextField
        label={t('accent')}
        hint={t('accentHint')}
        type="color"
        {...fields.of('accent')}
        onChange={(event) => setAccent(event.currentTarget.value)}
      />
      <SelectField
        label={t('typeface')}
        options={pairs}
        {...fields.of('typeface')}
        onChange={(event) => setTypeface(typefaceOf(event.currentTarget.value))}
      />
      <SelectField label={t('masthead')} options={layouts} {...fields.of('masthead')} />
      <LookPreview name={name} accent={accent} logo={logo} logoDark={logoDark} typeface={typefaces[typeface]} />
      <p>
        <Button onClick={(event) => openPreview(event.currentTarget.form)}>{t('previewFront')}</Button>
      </p>
    </>
  );
}

/** The front page as the form says now, in a tab of its own. */
function openPreview(form: HTMLFormElement | null) {
  if (!form) return;
  const values = new FormData(form);
  const look = settingsGroups.look.map((key) => [key, String(values.get(key) ?? '')]);
  window.open(lookPreviewPath(Object.fromEntries(look) as Record<string, string>), '_blank', 'noopener');
}

function typefaceOf(value: string): TypefaceName {
  return typefaceNames.find((name) => name === value) ?? typefaceNames[0];
}
