'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import { useToast } from '@/components/desk/ui/toasts';
import type { ShownLink } from '@/domain/users/types';

/** A link to pass on, shown only once, with a button that copies it. */
export function IssuedLinkField({ link }: { link: ShownLink }) {
  const t = useTranslations('desk.people');
  const showToast = useToast();
  // Browsers give the clipboard over TLS and on this very machine alone; the field is selected for copying by hand.
  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(link.address).then(
      () => true,
      () => false,
    );
    showToast(t(isCopied ? 'copied' : 'notCopied'), { tone: isCopied ? 'done' : 'failed' });
  };
  return (
    <>
      <TextField
        label={t('linkFor', { email: link.email })}
        hint={link.isMailed ? t('linkMailed') : t('linkShown')}
        value={link.address}
        readOnly
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
      />
      <div>
        <Button size="small" onClick={() => void copy()}>
          {t('copyLink')}
        </Button>
      </div>
    </>
  );
}
