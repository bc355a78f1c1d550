'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CheckField, TextField } from '@/components/desk/ui/field';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { useNewsroomZone } from '@/components/desk/ui/newsroom-zone';
import { fromLocalInput, toLocalInput } from '@/lib/dates/local-input';
import type { LoadedReferences } from '@/components/desk/editor/blocks/reference-context';
import { BodyEditor } from '@/components/desk/editor/body-editor';
import type { EditorActions } from '@/components/desk/editor/session/actions';
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

/** The fields of an entry: title, text, time. */
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
  const desk = useTranslations('desk');
  const zone = useNewsroomZone();
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
          hint={desk('zone', { zone: zone.name })}
          value={text.at === '' ? '' : toLocalInput(new Date(text.at), zone.timeZone, 'second')}
          onChange={(event) => onChange({ at: fromLocalInput(event.target.value, zone.timeZone)?.toISOString() ?? '' })}
        />
      ) : null}
    </>
  );
}
