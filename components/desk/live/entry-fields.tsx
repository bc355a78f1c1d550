'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CheckField, TextField } from '@/components/desk/ui/field';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { LoadedReferences } from '../editor/blocks/reference-context';
import { BodyEditor } from '../editor/body-editor';
import type { EditorActions } from '../editor/session/actions';
import type { EntryText } from './local-drafts';

export type WritingTools = {
  findLinkTargets: EditorActions['findLinkTargets'];
  media: MediaActions;
  addReferences: (inserted: Partial<LoadedReferences>) => void;
};

type Props = {
  id: string;
  text: EntryText;
  onChange: (change: Partial<EntryText>) => void;
  tools: WritingTools;
  revised?: number;
  timeAlways?: boolean;
};

/** What an entry says, and of which moment it is. */
export function EntryFields({ id, text, onChange, tools, revised = 0, timeAlways = false }: Props) {
  const t = useTranslations('desk.live');
  return (
    <>
      <TextField
        label={t('entryTitle')}
        dir="auto"
        maxLength={300}
        value={text.title}
        onChange={(event) => onChange({ title: event.target.value })}
        autoComplete="off"
        enterKeyHint="next"
      />
      <div className="field">
        <span className="live-label" aria-hidden="true">
          {t('text')}
        </span>
        <BodyEditor
          small={{ id: `${id}-body`, label: t('text') }}
          body={text.body}
          remoteRevision={revised}
          canEdit
          actions={{ findLinkTargets: tools.findLinkTargets }}
          media={tools.media}
          onEdit={(body) => onChange({ body })}
          onPlace={() => undefined}
          onReferenceInserted={({ item, title }) =>
            tools.addReferences({
              ...(item?.image && { images: { [item.id]: item.image } }),
              ...(title && { titles: { [title.id]: title.title } }),
            })
          }
        />
      </div>
      <EntryMarks {...{ text, onChange, timeAlways }} />
    </>
  );
}

function EntryMarks({ text, onChange, timeAlways }: Pick<Props, 'text' | 'onChange'> & { timeAlways: boolean }) {
  const t = useTranslations('desk.live');
  const [wantsTime, setWantsTime] = useState(timeAlways || text.at !== '');
  const chooseTime = (isWanted: boolean) => {
    setWantsTime(isWanted);
    onChange({ at: '' });
  };
  return (
    <>
      <div className="row">
        <CheckField
          label={t('key')}
          checked={text.keyMoment}
          onChange={(event) => onChange({ keyMoment: event.target.checked })}
        />
        {timeAlways ? null : (
          <CheckField
            label={t('otherTime')}
            checked={wantsTime}
            onChange={(event) => chooseTime(event.target.checked)}
          />
        )}
      </div>
      {wantsTime ? (
        <TextField
          label={t('time')}
          type="datetime-local"
          step={1}
          value={toLocalInputValue(text.at)}
          onChange={(event) => onChange({ at: event.target.value ? new Date(event.target.value).toISOString() : '' })}
        />
      ) : null}
    </>
  );
}

/** The moment as the field wants it, by the clock of whoever looks. */
function toLocalInputValue(at: string): string {
  if (at === '') return '';
  const moment = new Date(at);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
