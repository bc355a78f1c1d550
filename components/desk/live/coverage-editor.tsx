'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { MediaActions } from '@/components/desk/media/media-actions';
import type { Coverage, DeskLiveEntry, EntryPage } from '@/domain/live/types';
import type { DateStyle } from '@/lib/dates/regions';
import { ReferenceContext } from '../editor/blocks/reference-context';
import type { EditorActions } from '../editor/session/actions';
import type { LiveActions } from './actions';
import { CoverageStatus } from './coverage-status';
import { EntryComposer } from './entry-composer';
import { EntryFeed } from './entry-feed';
import type { WritingTools } from './entry-fields';
import { saveLocalDraft } from './local-drafts';
import { Outbox, type OutboxEntry } from './outbox';
import { useCoverage } from './use-coverage';

type Props = {
  coverage: Coverage;
  page: EntryPage;
  dates: DateStyle;
  actions: LiveActions;
  findLinkTargets: EditorActions['findLinkTargets'];
  media: MediaActions;
};

/** The page for live coverage: the composer on one side, the entries on the other. */
export function CoverageEditor({ coverage, page, dates, actions, findLinkTargets: findArticles, media }: Props) {
  const { id } = coverage;
  const story = useCoverage(id, { ...page, closedAt: coverage.closedAt }, actions);
  const outbox = useOutbox(id, actions.post, (entry) => story.take([entry]));
  const [formKey, setFormKey] = useState(0);
  const isBrowser = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const tools: WritingTools = { findLinkTargets: findArticles, media, addReferences: story.addReferences };
  const takeBack = ({ title, body, keyMoment, at, id: entryId }: OutboxEntry) => {
    saveLocalDraft(id, { title, body, keyMoment, at });
    outbox.remove(entryId);
    setFormKey(formKey + 1);
  };
  return (
    <ReferenceContext value={story.list}>
      <CoverageStatus
        coverage={coverage}
        closedAt={story.closedAt}
        dates={dates}
        actions={actions}
        onChanged={story.look}
      />
      <div className="live-desk">
        {isBrowser && !story.closedAt ? (
          <EntryComposer
            key={formKey}
            articleId={id}
            tools={tools}
            onPost={(text) => outbox.add({ ...text, id: crypto.randomUUID(), pressedAt: Date.now() })}
          />
        ) : null}
        <EntryFeed {...{ story, outbox, dates, actions, tools }} onTakeBack={takeBack} />
      </div>
    </ReferenceContext>
  );
}

/** The server renders without local storage, which never changes from outside. */
const subscribeToNothing = () => () => undefined;

/** The outbox of this page, including what an earlier page left. */
function useOutbox(articleId: string, post: LiveActions['post'], onArrived: (entry: DeskLiveEntry) => void): Outbox {
  const arrived = useEffectEvent(onArrived);
  const [outbox] = useState(() => new Outbox(articleId, post));
  useEffect(() => outbox.start((entry) => arrived(entry)), [outbox]);
  return outbox;
}
