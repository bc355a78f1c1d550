'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/admin/button';
import type { MediaActions } from '@/components/admin/media/media-actions';
import { useToast } from '@/components/admin/toasts';
import type { Coverage, DeskLiveEntry, EntryPage } from '@/domain/live/types';
import type { ActionResult } from '@/lib/form-state';
import type { DateStyle } from '@/lib/dates/regions';
import { KnownContext } from '../blocks/known';
import type { EditorActions } from '../session/actions';
import type { LiveActions } from './actions';
import { CoverageState } from './coverage-state';
import { EntryChange } from './entry-change';
import { EntryComposer } from './entry-composer';
import type { WritingTools } from './entry-fields';
import { EntryLine } from './entry-line';
import { type EntryText, keepDraft } from './kept-text';
import { Outbox } from './outbox';
import { RemovedEntries } from './removed-entries';
import { useLiveStory } from './use-live-story';
import { WaitingList } from './waiting-list';

type Props = {
  coverage: Coverage;
  page: EntryPage;
  dates: DateStyle;
  actions: LiveActions;
  findArticles: EditorActions['findArticles'];
  media: MediaActions;
};

/** Where a live story is told: the next entry on one side, what has been told on the other. */
export function LiveDesk({ coverage, page, dates, actions, findArticles, media }: Props) {
  const t = useTranslations('desk.live');
  const { id } = coverage;
  const story = useLiveStory(id, { ...page, closedAt: coverage.closedAt }, actions);
  const { list, take } = story;
  const outbox = useOutbox(id, actions.post, (entry) => take([entry]));
  const { waiting, isKept } = useSyncExternalStore(outbox.subscribe, outbox.snapshot, outbox.snapshot);
  const [changing, setChanging] = useState<string | null>(null);
  const [taken, setTaken] = useState<EntryText | null>(null);
  const attempt = useAttempt(take);
  const tools: WritingTools = {
    findArticles,
    media,
    learn: ({ images, titles }) =>
      story.learn((now) => ({ ...now, images: { ...now.images, ...images }, titles: { ...now.titles, ...titles } })),
  };
  const shown = list.entries.filter(({ removedAt }) => removedAt === null);
  const remove = async (entry: DeskLiveEntry) => {
    take([{ ...entry, removedAt: new Date() }]);
    await attempt(entry, () => actions.remove({ id: entry.id }), t('removed'), {
      label: t('undo'),
      run: () => void attempt(entry, () => actions.restore({ id: entry.id }), t('restored')),
    });
  };
  const mark = (entry: DeskLiveEntry) =>
    attempt(entry, () =>
      actions.edit({
        id: entry.id,
        version: entry.version,
        title: entry.title,
        body: entry.body,
        keyMoment: !entry.keyMoment,
      }),
    );
  return (
    <KnownContext value={list}>
      <CoverageState
        coverage={coverage}
        closedAt={story.closedAt}
        dates={dates}
        actions={actions}
        onChanged={story.look}
      />
      <div className="live-desk">
        {story.closedAt ? null : (
          <EntryComposer
            articleId={id}
            tools={tools}
            taken={taken}
            onPost={(text) => {
              setTaken(null);
              outbox.add({ ...text, id: crypto.randomUUID(), pressedAt: Date.now() });
            }}
          />
        )}
        <section aria-labelledby="live-entries-title">
          <h2 id="live-entries-title">{t('entries')}</h2>
          {isKept ? null : (
            <p className="form-notice form-failed" role="status">
              {t('cannotKeep')}
            </p>
          )}
          {story.isCutOff && waiting.length === 0 ? (
            <p className="form-notice" role="status">
              {t('lookFailed')}
            </p>
          ) : null}
          <WaitingList
            waiting={waiting}
            references={list}
            onRetry={outbox.retry}
            onDiscard={outbox.drop}
            onTakeBack={({ title, body, keyMoment, at, id: entryId }) => {
              const text = { title, body, keyMoment, at };
              keepDraft(id, text);
              outbox.drop(entryId);
              setTaken(text);
            }}
          />
          {shown.length + waiting.length === 0 ? <p className="quiet">{t('empty')}</p> : null}
          <ol className="live-entries">
            {shown.map((entry, at) => (
              <li key={entry.id} id={`entry-${entry.id}`}>
                {changing === entry.id ? (
                  <EntryChange
                    entry={entry}
                    references={list}
                    tools={tools}
                    edit={actions.edit}
                    look={story.look}
                    onDone={(saved) => {
                      setChanging(null);
                      if (saved) take([saved]);
                    }}
                  />
                ) : (
                  <EntryLine
                    entry={entry}
                    references={list}
                    dates={dates}
                    isFirst={at === 0}
                    isLast={at === shown.length - 1 && !story.hasOlder}
                    onChange={() => setChanging(entry.id)}
                    onMark={() => void mark(entry)}
                    onRemove={() => void remove(entry)}
                    onMove={(direction) =>
                      void attempt(
                        entry,
                        () => actions.move({ id: entry.id, version: entry.version, direction }),
                        t('moved'),
                      )
                    }
                  />
                )}
              </li>
            ))}
          </ol>
          {story.hasOlder ? <Button onClick={() => void story.showOlder()}>{t('older')}</Button> : null}
          <RemovedEntries
            entries={list.entries.filter(({ removedAt }) => removedAt !== null)}
            references={list}
            onRestore={(entry) => void attempt(entry, () => actions.restore({ id: entry.id }), t('restored'))}
          />
        </section>
      </div>
    </KnownContext>
  );
}

/** What is sent from this page, and what an earlier one left. */
function useOutbox(articleId: string, post: LiveActions['post'], onArrived: (entry: DeskLiveEntry) => void): Outbox {
  const arrived = useEffectEvent(onArrived);
  const [outbox, setOutbox] = useState(() => new Outbox(articleId, post, () => undefined));
  useEffect(() => {
    const made = new Outbox(articleId, post, (entry) => arrived(entry));
    setOutbox(made);
    return made.start();
  }, [articleId, post]);
  return outbox;
}

type Undo = { label: string; run: () => void };

/** Runs a change of one entry, shows what came of it, and puts the entry back as it was when nothing did. */
function useAttempt(take: (entries: DeskLiveEntry[]) => void) {
  const t = useTranslations('desk.live');
  const say = useToast();
  return async (
    entry: DeskLiveEntry,
    run: () => Promise<ActionResult<DeskLiveEntry>>,
    done = t('saved'),
    action?: Undo,
  ): Promise<void> => {
    const reply = await run().catch(() => null);
    take([reply?.ok ? reply.value : entry]);
    say(reply?.ok ? done : (reply?.message ?? t('lookFailed')), {
      tone: reply?.ok ? 'done' : 'failed',
      ...(reply?.ok && action && { action }),
    });
  };
}
