'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/admin/button';
import { sendFile } from '@/components/admin/media/send-file';
import { useToast } from '@/components/admin/toasts';
import type { LibraryItem } from '@/domain/media/types';

/** Puts another file behind a picture: every place that shows it shows the new one. */
export function ReplaceFile({ id, onReplaced }: { id: string; onReplaced: (item: LibraryItem) => void }) {
  const t = useTranslations('desk.media');
  const say = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setShare(0);
    const result = await sendFile(file, { replaces: id, onProgress: setShare, signal: new AbortController().signal });
    setShare(null);
    if (!result) return;
    if (!result.ok) return say(result.message || t('networkFailed'), { tone: 'failed' });
    say(t('replaced'));
    onReplaced(result.value.item);
  };
  return (
    <div className="row">
      <Button onClick={() => input.current?.click()} disabled={share !== null}>
        {t('replace')}
      </Button>
      {share === null ? (
        <span className="quiet small">{t('replaceHint')}</span>
      ) : (
        <progress value={share} max={1} aria-label={t('replace')} />
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        aria-label={t('replace')}
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
