'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/desk/ui/field';
import type { ShownLink } from '@/domain/users/types';

/** A link to pass on, shown only once. */
export function IssuedLinkField({ link }: { link: ShownLink }) {
  const t = useTranslations('desk.people');
  return (
    <TextField
      label={t('linkFor', { email: link.email })}
      hint={link.isMailed ? t('linkMailed') : t('linkShown')}
      value={link.address}
      readOnly
      dir="ltr"
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
