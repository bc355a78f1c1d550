'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DeskLiveEntry, EntryPage } from '@/domain/live/types';
import type { ActionResult } from '@/lib/form-state';
import type { Known } from '../blocks/known';
import type { LiveActions, LiveLook } from './actions';
import { withEntries } from './entry-list';

const LOOK_EVERY = 8_000;

export type LiveStory = ReturnType<typeof useLiveStory>;

/** A story's entries as they are, those of colleagues included: looked for every few seconds while the page is in sight. */
export function useLiveStory(
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
  const take = (entries: DeskLiveEntry[], learnt?: EntryPage) => setList((now) => withEntries(now, entries, learnt));
  const look = async (): Promise<void> => {
    const reply: ActionResult<LiveLook> | null = await actions
      .look({ articleId, since: asOf.current })
      .catch(() => null);
    setCutOff(!reply?.ok);
    if (!reply?.ok) return;
    asOf.current = reply.value.asOf;
    take(reply.value.entries, reply.value);
    setClosedAt(reply.value.closedAt);
  };
  const lookNow = useEffectEvent(look);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void lookNow();
    }, LOOK_EVERY);
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
  const learn = ({ images, titles }: Partial<Known>) =>
    setList((now) => ({ ...now, images: { ...now.images, ...images }, titles: { ...now.titles, ...titles } }));
  return { list, take, learn, look, closedAt, hasOlder, showOlder, isCutOff };
}
