'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import { useFind } from './use-find';

/** Finds and replaces text, ignoring spelling variants of hamza. */
export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations('editor.find');
  const { query, count, look, go, replace } = useFind(editor);
  const [replacement, setReplacement] = useState('');
  return (
    <form
      className="editor-find"
      role="search"
      aria-label={t('title')}
      onSubmit={(event) => {
        event.preventDefault();
        go(1);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextField label={t('find')} value={query} autoFocus onChange={(event) => look(event.target.value)} />
      <TextField label={t('replaceBy')} value={replacement} onChange={(event) => setReplacement(event.target.value)} />
      <p role="status">{t('count', { count })}</p>
      <div className="row">
        <Button size="small" onClick={() => go(-1)}>
          {t('previous')}
        </Button>
        <Button size="small" type="submit">
          {t('next')}
        </Button>
        <Button size="small" onClick={() => replace(replacement, false)}>
          {t('replace')}
        </Button>
        <Button size="small" onClick={() => replace(replacement, true)}>
          {t('replaceAll')}
        </Button>
        <Button look="quiet" size="small" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}
