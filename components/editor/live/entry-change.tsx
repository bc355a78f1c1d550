'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/admin/button';
import { TextField } from '@/components/admin/field';
import type { EntryReferences } from '@/domain/live/types';
import { EntryBody } from './entry-body';
import { EntryFields, type WritingTools } from './entry-fields';
import { useEntryChange } from './use-entry-change';

type Props = Parameters<typeof useEntryChange>[0] & { references: EntryReferences; tools: WritingTools };

/** Edits an entry, and with a note corrects it. What was changed by a colleague meanwhile is shown, and one chooses. */
export function EntryChange({ references, tools, ...change }: Props) {
  const t = useTranslations('desk.live');
  const { entry } = change;
  const { text, note, version, turn, failure, isBusy, isOvertaken, write, save, takeTheirs, leave } =
    useEntryChange(change);
  return (
    <form
      className="form live-change"
      aria-label={t('changeTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOvertaken) save(version);
      }}
    >
      <EntryFields key={turn} id={`live-${entry.id}`} text={text} onChange={write} tools={tools} timeAlways />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        dir="auto"
        maxLength={2_000}
        value={note}
        onChange={(event) => write({ note: event.target.value })}
      />
      <div role="status">{failure ? <p className="form-notice form-failed">{failure}</p> : null}</div>
      {isOvertaken ? (
        <Overtaken {...{ entry, references, isBusy, takeTheirs }} keepMine={() => save(entry.version)} />
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

type OvertakenProps = Pick<Props, 'entry' | 'references'> & {
  isBusy: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
};

function Overtaken({ entry, references, isBusy, keepMine, takeTheirs }: OvertakenProps) {
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
