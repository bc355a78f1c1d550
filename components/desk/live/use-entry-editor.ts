'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import type { DeskLiveEntry } from '@/domain/live/types';
import type { LiveActions } from './actions';
import { type LocalDraft, saveLocalDraft, readLocalDraft } from './local-drafts';

type Change = {
  /** The current version; a newer one may arrive while one writes. */
  entry: DeskLiveEntry;
  edit: LiveActions['edit'];
  look: () => Promise<void>;
  onDone: (entry: DeskLiveEntry | null) => void;
};

/**
 * The editing of an entry: kept in the browser until it is saved, and never saved over a colleague's newer version
 * unseen.
 */
export function useEntryEditor({ entry, edit, look, onDone }: Change) {
  const t = useTranslations('desk.live');
  const place = `entry.${entry.id}`;
  const [draft, setDraft] = useState<LocalDraft>(() => readLocalDraft(place) ?? textOf(entry));
  const { version = entry.version, note = '', ...text } = draft;
  const [formKey, setFormKey] = useState(0);
  const [failure, setFailure] = useState('');
  const [isBusy, start] = useTransition();
  const write = (fields: Partial<LocalDraft>) => {
    const next = { ...draft, version, ...fields };
    if (!saveLocalDraft(place, next)) setFailure(t('cannotKeep'));
    setDraft(next);
  };
  const takeTheirs = () => {
    saveLocalDraft(place, null);
    setDraft(textOf(entry));
    setFormKey(formKey + 1);
  };
  const leave = (done: DeskLiveEntry | null) => {
    saveLocalDraft(place, null);
    onDone(done);
  };
  const save = (upon: number) =>
    start(async () => {
      setFailure('');
      const { title, body, keyMoment, at } = text;
      const moment = at === '' || at === entry.at.toISOString() ? {} : { at: new Date(at) };
      const words = { title, body, keyMoment, ...moment, ...(note.trim() && { note }) };
      const reply = await edit({ id: entry.id, version: upon, ...words }).catch(() => null);
      if (reply?.ok) leave(reply.value);
      else if (reply?.reason === 'conflict') await look();
      else setFailure(reply ? reply.message : t('notSaved'));
    });
  return {
    text,
    note,
    version,
    turn: formKey,
    failure,
    isBusy,
    hasConflict: entry.version > version,
    write,
    save,
    takeTheirs,
    leave,
  };
}

function textOf({ title, body, keyMoment, at, version }: DeskLiveEntry): LocalDraft {
  return { title, body, keyMoment, at: at.toISOString(), version };
}
