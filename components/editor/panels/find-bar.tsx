'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/admin/button';
import { TextField } from '@/components/admin/field';
import { findState, lookFor } from '../typing/find-words';

/** Finds words however their hamzas are written, and replaces them. */
export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslations('editor.find');
  const [query, setQuery] = useState('');
  const [replacement, setReplacement] = useState('');
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      count: findState(now.state).found.length,
      current: findState(now.state).current,
    }),
  });
  useEffect(() => () => editor.view.dispatch(lookFor(editor.state, { query: '' })), [editor]);
  const look = (text: string) => {
    setQuery(text);
    editor.view.dispatch(lookFor(editor.state, { query: text, current: 0 }));
  };
  const go = (by: number) => {
    const { found } = findState(editor.state);
    const next = found.length === 0 ? 0 : (current + by + found.length) % found.length;
    editor.view.dispatch(lookFor(editor.state, { current: next }));
    const place = found[next];
    if (place) editor.chain().setTextSelection(place).scrollIntoView().run();
  };
  const replace = (isAll: boolean) => {
    const { found } = findState(editor.state);
    const places = isAll ? found : found.slice(current, current + 1);
    const transaction = editor.state.tr;
    for (const { from, to } of places.toReversed()) transaction.insertText(replacement, from, to);
    editor.view.dispatch(transaction);
  };
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
        <Button size="small" onClick={() => replace(false)}>
          {t('replace')}
        </Button>
        <Button size="small" onClick={() => replace(true)}>
          {t('replaceAll')}
        </Button>
        <Button look="quiet" size="small" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </form>
  );
}
