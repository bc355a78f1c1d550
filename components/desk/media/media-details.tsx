'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { TextArea, TextField } from '@/components/desk/ui/field';
import { FocalPoint } from '@/components/desk/media/focal-point';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { LibraryItem } from '@/domain/media/types';

type Props = {
  item: LibraryItem;
  describe: MediaActions['describe'];
  onSaved: (item: LibraryItem) => void;
  /** The label of the submit button: save, or save and use. */
  submit: string;
};

/** The file's description, credit and focal point. Sends nothing without changes. */
export function MediaDetails({ item, describe, onSaved, submit }: Props) {
  const t = useTranslations('desk.media');
  const [words, setWords] = useState({
    alt: item.alt,
    caption: item.caption,
    credit: item.credit,
    focalX: item.image?.focalX ?? 0.5,
    focalY: item.image?.focalY ?? 0.5,
  });
  const [error, setError] = useState('');
  const [isBusy, start] = useTransition();
  const save = () =>
    start(async () => {
      setError('');
      if (!hasChanged(item, words)) return onSaved(item);
      const result = await describe({ id: item.id, ...words });
      if (result.ok) onSaved(result.value);
      else setError(result.message);
    });
  const field = (name: 'alt' | 'caption' | 'credit') => ({
    label: t(name),
    name,
    dir: 'auto' as const,
    value: words[name],
    onChange: (event: { target: { value: string } }) => setWords({ ...words, [name]: event.target.value }),
  });
  return (
    <form
      className="form media-details"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {item.image ? (
        <FocalPoint image={item.image} point={words} onChange={(point) => setWords({ ...words, ...point })} />
      ) : null}
      {item.clip?.kind === 'AUDIO' ? <audio controls preload="metadata" src={item.clip.url} /> : null}
      {item.clip?.kind === 'VIDEO' ? <video controls preload="metadata" src={item.clip.url} /> : null}
      {item.image ? (
        <TextArea {...field('alt')} hint={words.alt === '' ? t('altMissing') : t('altHint')} maxLength={1_000} />
      ) : null}
      <TextField {...field('credit')} hint={words.credit === '' ? t('creditMissing') : undefined} maxLength={300} />
      <TextArea {...field('caption')} maxLength={2_000} />
      <div role="status">{error ? <p className="form-notice form-failed">{error}</p> : null}</div>
      <Button type="submit" look="primary" aria-disabled={isBusy}>
        {submit}
      </Button>
    </form>
  );
}

function hasChanged(
  item: LibraryItem,
  words: { alt: string; caption: string; credit: string; focalX: number; focalY: number },
): boolean {
  const focus = item.image ?? { focalX: words.focalX, focalY: words.focalY };
  return (
    item.alt !== words.alt ||
    item.caption !== words.caption ||
    item.credit !== words.credit ||
    focus.focalX !== words.focalX ||
    focus.focalY !== words.focalY
  );
}
