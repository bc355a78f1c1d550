'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { MediaActions } from '@/components/admin/media/media-actions';
import type { Coverage, DeskLiveEntry, EntryPage } from '@/domain/live/types';
import type { DateStyle } from '@/lib/dates/regions';
import { KnownContext } from '../blocks/known';
import type { EditorActions } from '../session/actions';
import type { LiveActions } from './actions';
import { CoverageState } from './coverage-state';
import { EntryComposer } from './entry-composer';
import { EntryFeed } from './entry-feed';
import type { WritingTools } from './entry-fields';
import { keepDraft } from './kept-text';
import { Outbox, type Waiting } from './outbox';
import { useLiveStory } from './use-live-story';

type Props = {
  coverage: Coverage;
  page: EntryPage;
  dates: DateStyle;
  actions: LiveActions;
  findLinkTargets: EditorActions['findLinkTargets'];
  media: MediaActions;
};

/** Where a live story is told: the next entry on one side, what has been told on the other. */
export function LiveDesk({ coverage, page, dates, actions, findLinkTargets: findArticles, media }: Props) {
  const { id } = coverage;
  const story = useLiveStory(id, { ...page, closedAt: coverage.closedAt }, actions);
  const outbox = useOutbox(id, actions.post, (entry) => story.take([entry]));
  const [turn, setTurn] = useState(0);
  const isBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const tools: WritingTools = { findLinkTargets: findArticles, media, learn: story.learn };
  const takeBack = ({ title, body, keyMoment, at, id: entryId }: Waiting) => {
    keepDraft(id, { title, body, keyMoment, at });
    outbox.drop(entryId);
    setTurn(turn + 1);
  };
  return (
    <KnownContext value={story.list}>
      <CoverageState
        coverage={coverage}
        closedAt={story.closedAt}
        dates={dates}
        actions={actions}
        onChanged={story.look}
      />
      <div className="live-desk">
        {isBrowser && !story.closedAt ? (
          <EntryComposer
            key={turn}
            articleId={id}
            tools={tools}
            onPost={(text) => outbox.add({ ...text, id: crypto.randomUUID(), pressedAt: Date.now() })}
          />
        ) : null}
        <EntryFeed {...{ story, outbox, dates, actions, tools }} onTakeBack={takeBack} />
      </div>
    </KnownContext>
  );
}

/** What is kept in the browser is not there while the server renders. */
const neverChanges = () => () => undefined;

/** What is sent from this page, and what an earlier one left. */
function useOutbox(articleId: string, post: LiveActions['post'], onArrived: (entry: DeskLiveEntry) => void): Outbox {
  const arrived = useEffectEvent(onArrived);
  const [outbox] = useState(() => new Outbox(articleId, post));
  useEffect(() => outbox.start((entry) => arrived(entry)), [outbox]);
  return outbox;
}
