'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DeskLiveEntry, EntryPage } from '@/domain/live/types';
import type { ActionResult } from '@/lib/form-state';
import type { LoadedReferences } from '../editor/blocks/reference-context';
import type { LiveActions, LiveUpdate } from './actions';
import { withEntries } from './entry-list';

const POLL_INTERVAL = 8_000;

export type LoadedCoverage = ReturnType<typeof useCoverage>;

/** The current entries of a story, colleagues' included: polls every few seconds while the page is visible. */
export function useCoverage(
  articleId: string,
  first: EntryPage & { closedAt: Date | null },
  actions: Pick<LiveActions, 'look' | 'older'>,
) {
  const [list, setList] = useState(() =>
    withEntries({ entries: [], images: {}, clips: {}, titles: {} }, first.entries, first),
  );
  const [closedAt, setClosedAt] = useState(first.closedAt);
  const [hasOlder, setHasOlder] = useState(first.hasOlder);
  const [isCutOff, setCutOff] = useState(false);
  const asOf = useRef(first.asOf);
  const take = (entries: DeskLiveEntry[], inserted?: EntryPage) =>
    setList((now) => withEntries(now, entries, inserted));
  const look = async (): Promise<void> => {
    const reply: ActionResult<LiveUpdate> | null = await actions
      .look({ articleId, since: asOf.current })
      .catch(() => null);
    setCutOff(!reply?.ok);
    if (!reply?.ok) return;
    asOf.current = reply.value.asOf;
    take(reply.value.entries, reply.value);
    setClosedAt(reply.value.closedAt);
  };
  const pollNow = useEffectEvent(look);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void pollNow();
    }, POLL_INTERVAL);
    return () => clearInterval(timer);
  }, []);
  const showOlder = async (): Promise<void> => {
    const last = list.entries.at(-1);
    const reply = last
      ? await actions.older({ articleId, before: { at: last.at, id: last.id } }).catch(() => null)
      : null;
    if (!reply?.ok) return;
    take(reply.value.entries, reply.value);
    setHasOlder(reply.value.hasOlder);
  };
  const addReferences = ({ images, titles }: Partial<LoadedReferences>) =>
    setList((now) => ({ ...now, images: { ...now.images, ...images }, titles: { ...now.titles, ...titles } }));
  return { list, take, addReferences, look, closedAt, hasOlder, showOlder, isCutOff };
}
