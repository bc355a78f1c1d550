'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { uploadFile } from '@/components/desk/media/upload-file';
import { useToast } from '@/components/desk/ui/toasts';
import type { LibraryItem } from '@/domain/media/types';

/** Replaces a picture's file; every place that shows the picture shows the new file. */
export function ReplaceFile({ id, onReplaced }: { id: string; onReplaced: (item: LibraryItem) => void }) {
  const t = useTranslations('desk.media');
  const showToast = useToast();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setProgress(0);
    const result = await uploadFile(file, {
      replaces: id,
      onProgress: setProgress,
      signal: new AbortController().signal,
    });
    setProgress(null);
    if (!result) return;
    if (!result.ok) return showToast(result.message || t('networkFailed'), { tone: 'failed' });
    showToast(t('replaced'));
    onReplaced(result.value.item);
  };
  return (
    <div className="row">
      <Button onClick={() => input.current?.click()} disabled={progress !== null}>
        {t('replace')}
      </Button>
      {progress === null ? (
        <span className="quiet small">{t('replaceHint')}</span>
      ) : (
        <progress value={progress} max={1} aria-label={t('replace')} />
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
