'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import type { EntryReferences } from '@/domain/live/types';
import { EntryBody } from './entry-body';
import { EntryFields, type WritingTools } from './entry-fields';
import { useEntryEditor } from './use-entry-editor';

type Props = Parameters<typeof useEntryEditor>[0] & { references: EntryReferences; tools: WritingTools };

/**
 * Edits an entry; with a note, as a correction. When a colleague changed it meanwhile, shows both versions to choose
 * from.
 */
export function EntryEditor({ references, tools, ...change }: Props) {
  const t = useTranslations('desk.live');
  const { entry } = change;
  const {
    text,
    note,
    version,
    turn: formKey,
    failure,
    isBusy,
    hasConflict,
    write,
    save,
    takeTheirs,
    leave,
  } = useEntryEditor(change);
  return (
    <form
      className="form live-change"
      aria-label={t('changeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!hasConflict) save(version);
      }}
    >
      <EntryFields key={formKey} id={`live-${entry.id}`} text={text} onChange={write} tools={tools} timeAlways />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        dir="auto"
        maxLength={2_000}
        value={note}
        onChange={(event) => write({ note: event.target.value })}
      />
      <div role="status">{failure ? <p className="form-notice form-failed">{failure}</p> : null}</div>
      {hasConflict ? (
        <EntryConflict {...{ entry, references, isBusy, takeTheirs }} keepMine={() => save(entry.version)} />
      ) : null}
      <div className="row">
        <Button type="submit" look="primary" disabled={isBusy || hasConflict}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={() => leave(null)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

type EntryConflictProps = Pick<Props, 'entry' | 'references'> & {
  isBusy: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
};

function EntryConflict({ entry, references, isBusy, keepMine, takeTheirs }: EntryConflictProps) {
  const t = useTranslations('desk.live');
  return (
    <div className="live-conflict" role="alert">
      <p>
        <strong>{t('conflict')}</strong>
      </p>
      {entry.title ? <h3 dir="auto">{entry.title}</h3> : null}
      <EntryBody content={entry.body.content} references={references} />
      <div className="row">
        <Button onClick={keepMine} disabled={isBusy}>
          {t('keepMine')}
        </Button>
        <Button onClick={takeTheirs} disabled={isBusy}>
          {t('takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
