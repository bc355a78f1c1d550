'use client';

import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/desk/ui/button';
import type { DateStyle } from '@/lib/dates/regions';
import type { LiveActions } from './actions';
import { EntryEditor } from './entry-editor';
import type { WritingTools } from './entry-fields';
import { EntryLine } from './entry-line';
import type { Outbox, OutboxEntry } from './outbox';
import { RemovedEntries } from './removed-entries';
import { useEntryActions } from './use-entry-actions';
import type { LoadedCoverage } from './use-coverage';
import { OutboxList } from './outbox-list';

type Props = {
  story: LoadedCoverage;
  outbox: Outbox;
  dates: DateStyle;
  actions: LiveActions;
  tools: WritingTools;
  onTakeBack: (entry: OutboxEntry) => void;
};

/** The story's entries, newest first: on their way, posted, and removed. */
export function EntryFeed({ story, outbox, dates, actions, tools, onTakeBack }: Props) {
  const t = useTranslations('desk.live');
  const { list, hasOlder } = story;
  const { waiting, isStored } = useSyncExternalStore(outbox.subscribe, outbox.snapshot, outbox.snapshot);
  const shown = list.entries.filter(({ removedAt }) => removedAt === null);
  const removed = list.entries.filter(({ removedAt }) => removedAt !== null);
  const { restore } = useEntryActions(actions, story.take);
  return (
    <section aria-labelledby="live-entries-title">
      <h2 id="live-entries-title">{t('entries')}</h2>
      {isStored ? null : (
        <p className="form-notice form-failed" role="status">
          {t('cannotKeep')}
        </p>
      )}
      {story.isCutOff && waiting.length === 0 ? (
        <p className="form-notice" role="status">
          {t('lookFailed')}
        </p>
      ) : null}
      <OutboxList
        waiting={waiting}
        references={list}
        onRetry={outbox.retry}
        onDiscard={outbox.remove}
        onTakeBack={onTakeBack}
      />
      {shown.length + waiting.length === 0 ? <p className="quiet">{t('empty')}</p> : null}
      <PublishedEntries {...{ story, dates, actions, tools, shown }} />
      {hasOlder ? <Button onClick={() => void story.showOlder()}>{t('older')}</Button> : null}
      <RemovedEntries entries={removed} references={list} onRestore={(entry) => void restore(entry)} />
    </section>
  );
}

type PublishedProps = Pick<Props, 'story' | 'dates' | 'actions' | 'tools'> & {
  shown: LoadedCoverage['list']['entries'];
};

function PublishedEntries({ story, dates, actions, tools, shown }: PublishedProps) {
  const [changing, setChanging] = useState<string | null>(null);
  const { mark, move, remove } = useEntryActions(actions, story.take);
  return (
    <ol className="live-entries">
      {shown.map((entry, at) => (
        <li key={entry.id} id={`entry-${entry.id}`}>
          {changing === entry.id ? (
            <EntryEditor
              {...{ entry, references: story.list, tools, edit: actions.edit, look: story.look }}
              onDone={(saved) => {
                setChanging(null);
                if (saved) story.take([saved]);
              }}
            />
          ) : (
            <EntryLine
              {...{ entry, references: story.list, dates }}
              isFirst={at === 0}
              isLast={at === shown.length - 1 && !story.hasOlder}
              onChange={() => setChanging(entry.id)}
              onMark={() => void mark(entry)}
              onRemove={() => void remove(entry)}
              onMove={(direction) => void move(entry, direction)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
