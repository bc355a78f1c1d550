'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useTransition } from 'react';
import { Button } from '@/components/admin/button';
import { TextField } from '@/components/admin/field';
import type { DeskLiveEntry, EntryReferences } from '@/domain/live/types';
import type { LiveActions } from './actions';
import { EntryBody } from './entry-body';
import { EntryFields, type WritingTools } from './entry-fields';
import { type EntryText, keepDraft, readDraft } from './kept-text';

type Props = {
  /** As it is now; a newer version may come while one writes. */
  entry: DeskLiveEntry;
  references: EntryReferences;
  tools: WritingTools;
  edit: LiveActions['edit'];
  look: () => Promise<void>;
  onDone: (entry: DeskLiveEntry | null) => void;
};

/** Edits an entry, and with a note corrects it. What was changed by a colleague meanwhile is shown, and one chooses. */
export function EntryChange({ entry, references, tools, edit, look, onDone }: Props) {
  const t = useTranslations('desk.live');
  const [text, setText] = useState<EntryText>(() => textOf(entry));
  const [version, setVersion] = useState(entry.version);
  const [note, setNote] = useState('');
  const [turn, setTurn] = useState(0);
  const [failure, setFailure] = useState('');
  const [isBusy, start] = useTransition();
  const place = `entry.${entry.id}`;
  useEffect(() => {
    const left = readDraft(place);
    if (!left) return;
    setText(left);
    setTurn((now) => now + 1);
  }, [place]);
  const change = (fields: Partial<EntryText>) =>
    setText((now) => {
      const next = { ...now, ...fields };
      keepDraft(place, next);
      return next;
    });
  const leave = (done: DeskLiveEntry | null) => {
    keepDraft(place, null);
    onDone(done);
  };
  const save = (upon: number) =>
    start(async () => {
      setFailure('');
      const moment = text.at === entry.at.toISOString() ? {} : { at: new Date(text.at) };
      const reply = await edit({
        id: entry.id,
        version: upon,
        title: text.title,
        body: text.body,
        keyMoment: text.keyMoment,
        ...moment,
        ...(note.trim() && { note }),
      }).catch(() => null);
      if (reply?.ok) return leave(reply.value);
      if (reply?.reason === 'conflict') await look();
      else setFailure(reply ? reply.message : t('notSaved'));
    });
  const isOvertaken = entry.version > version;
  return (
    <form
      className="form live-change"
      aria-label={t('changeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOvertaken) save(version);
      }}
    >
      <EntryFields key={turn} id={`live-${entry.id}`} text={text} onChange={change} tools={tools} timeAlways />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        dir="auto"
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div role="status">{failure ? <p className="form-notice form-failed">{failure}</p> : null}</div>
      {isOvertaken ? (
        <div className="live-conflict" role="alert">
          <p>
            <strong>{t('conflict')}</strong>
          </p>
          {entry.title ? <h3 dir="auto">{entry.title}</h3> : null}
          <EntryBody content={entry.body.content} references={references} />
          <div className="row">
            <Button
              onClick={() => {
                setVersion(entry.version);
                save(entry.version);
              }}
              disabled={isBusy}
            >
              {t('keepMine')}
            </Button>
            <Button
              onClick={() => {
                setText(textOf(entry));
                setVersion(entry.version);
                setTurn((now) => now + 1);
                keepDraft(place, null);
              }}
            >
              {t('takeTheirs')}
            </Button>
          </div>
        </div>
      ) : null}
      <div className="row">
        <Button type="submit" look="primary" disabled={isBusy || isOvertaken}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={() => leave(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function textOf({ title, body, keyMoment, at }: DeskLiveEntry): EntryText {
  return { title, body, keyMoment, at: at.toISOString() };
}
