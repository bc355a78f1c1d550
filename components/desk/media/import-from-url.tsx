'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { AddedMedia } from '@/domain/media/types';

/** Imports a picture from another site by its URL. */
export function ImportFromUrl({
  bring,
  onAdded,
}: {
  bring: MediaActions['importFromUrl'];
  onAdded: (added: AddedMedia) => void;
}) {
  const t = useTranslations('desk.media');
  const [address, setAddress] = useState('');
  const [error, setError] = useState('');
  const [isBusy, start] = useTransition();
  const send = () =>
    start(async () => {
      setError('');
      const result = await bring({ address: address.trim() });
      if (!result.ok) return setError(result.message);
      setAddress('');
      onAdded(result.value);
    });
  return (
    <form
      className="from-address"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextField
        label={t('address')}
        type="url"
        dir="ltr"
        placeholder="https://"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        error={error || undefined}
        required
      />
      <Button type="submit" disabled={isBusy}>
        {isBusy ? t('bringing') : t('bring')}
      </Button>
    </form>
  );
}
