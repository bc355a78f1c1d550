'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FrontContainer, FrontDesk } from '@/domain/curation/types';
import { isSameArrangement, mergeArrangements } from './arrangement';
import type { FrontActions } from './actions';

const PAUSE = 600;
const RETRY = 5_000;

export type DraftState = 'saved' | 'saving' | 'lost' | 'conflict' | 'refused';

/**
 * The draft of the front page in hand: each step can be taken back, and is kept by the server after a moment, apart from
 * what readers see. When somebody else saved meanwhile, `theirs` holds what they made of it until one chooses.
 */
export function useFrontDraft(first: FrontDesk, actions: Pick<FrontActions, 'save' | 'read'>) {
  const [steps, setSteps] = useState([first.containers]);
  const [desk, setDesk] = useState(first);
  const [theirs, setTheirs] = useState<FrontDesk | null>(null);
  const [state, setState] = useState<DraftState>('saved');
  const [refusal, setRefusal] = useState('');
  const isSaving = useRef(false);
  const now = steps.at(-1) ?? desk.containers;
  const isDirty = !isSameArrangement(now, desk.containers);
  const save = async (): Promise<void> => {
    setState('saving');
    const reply = await actions.save({ version: desk.version, containers: choicesOf(now) }).catch(() => null);
    if (reply?.ok) {
      setDesk(reply.value);
      setState('saved');
    } else if (reply?.reason === 'conflict') {
      const read = await actions.read({}).catch(() => null);
      if (read?.ok) setTheirs(read.value);
      setState(read?.ok ? 'conflict' : 'lost');
    } else {
      setRefusal(reply?.message ?? '');
      setState(reply ? 'refused' : 'lost');
    }
  };
  const saveNow = useEffectEvent(() => {
    if (isSaving.current) return;
    isSaving.current = true;
    void save().finally(() => {
      isSaving.current = false;
    });
  });
  const waits = isDirty && theirs === null && (state === 'saved' || state === 'lost' || state === 'refused');
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(saveNow, state === 'saved' ? PAUSE : RETRY);
    return () => clearTimeout(timer);
  }, [waits, state, now]);
  const begin = (base: FrontDesk, containers: FrontContainer[]) => {
    setTheirs(null);
    setDesk(base);
    setSteps([containers]);
    setState('saved');
  };
  return {
    containers: withAutomatic(now, desk.containers),
    desk,
    theirs,
    state,
    refusal,
    isDirty,
    canUndo: steps.length > 1,
    take: (next: FrontContainer[]) => setSteps((all) => [...all.slice(-200), next]),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
    takeTheirs: () => theirs && begin(theirs, theirs.containers),
    merge: () => theirs && begin(theirs, mergeArrangements(desk.containers, now, theirs.containers).merged),
    both: theirs ? mergeArrangements(desk.containers, now, theirs.containers).both : [],
    replace: (fresh: FrontDesk) => begin(fresh, fresh.containers),
  };
}

function choicesOf(containers: FrontContainer[]) {
  return containers.map(({ container, chosen }) => ({
    container,
    chosen: chosen.map(({ articleId, pinnedUntil }) => ({ articleId, pinnedUntil })),
  }));
}

/** What fills the rest, as the server said last. */
function withAutomatic(now: FrontContainer[], said: FrontContainer[]): FrontContainer[] {
  return now.map((place) => ({
    ...place,
    automatic: said.find(({ container }) => container === place.container)?.automatic ?? [],
  }));
}
