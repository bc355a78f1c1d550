'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { ImportFromUrl } from '@/components/desk/media/import-from-url';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { type Upload, useUploads } from '@/components/desk/media/use-uploads';
import type { AddedMedia } from '@/domain/media/types';

type Props = { bring: MediaActions['importFromUrl']; onAdded: (added: AddedMedia) => void };

const accepted = 'image/*,audio/*,video/mp4,video/webm';

/** Accepts files by choosing, dragging and pasting, and pictures by URL. */
export function UploadArea({ bring, onAdded }: Props) {
  const t = useTranslations('desk.media');
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { uploads, add, cancel } = useUploads(onAdded);
  usePaste(add);
  return (
    <section
      className="upload-area"
      aria-label={t('add')}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      }}
    >
      <div className="row">
        <Button onClick={() => input.current?.click()}>{t('chooseFiles')}</Button>
        <span className="quiet small">{t('dropHint')}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accepted}
          aria-label={t('chooseFiles')}
          onChange={(event) => {
            add(event.target.files ?? []);
            event.target.value = '';
          }}
        />
      </div>
      <ImportFromUrl bring={bring} onAdded={onAdded} />
      <ul className="uploads" aria-live="polite">
        {uploads.map((upload) => (
          <UploadLine key={upload.id} upload={upload} cancel={() => cancel(upload.id)} />
        ))}
      </ul>
    </section>
  );
}

function UploadLine({ upload, cancel }: { upload: Upload; cancel: () => void }) {
  const t = useTranslations('desk.media');
  const { name, progress, state, message } = upload;
  return (
    <li>
      <bdi className="upload-name">{name}</bdi>
      {state === 'sending' ? (
        <progress value={progress} max={1} aria-label={t('progressOf', { name })} />
      ) : (
        <span className={state === 'failed' ? 'field-error' : 'quiet small'}>{message}</span>
      )}
      <Button
        look="quiet"
        size="small"
        onClick={cancel}
        aria-label={state === 'sending' ? t('cancelOf', { name }) : t('dismissOf', { name })}
      >
        {state === 'sending' ? t('cancel') : t('dismiss')}
      </Button>
    </li>
  );
}

/** Pictures pasted outside a text field are uploaded. */
function usePaste(add: (files: File[]) => void) {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
}
