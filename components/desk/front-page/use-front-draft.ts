'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FrontContainer, FrontDesk } from '@/domain/curation/types';
import { isSameLayout, mergeLayouts } from './layout';
import type { FrontPageActions } from './actions';

const SAVE_DELAY = 600;
const RETRY_DELAY = 5_000;

export type DraftState = 'saved' | 'saving' | 'lost' | 'conflict' | 'refused';

/**
 * The front page draft being edited: each step can be undone and is saved shortly after, without readers seeing it.
 * When somebody else saved meanwhile, `theirs` holds their version until one is chosen.
 */
export function useFrontDraft(first: FrontDesk, actions: Pick<FrontPageActions, 'save' | 'read'>) {
  const [steps, setSteps] = useState([first.containers]);
  const [desk, setDesk] = useState(first);
  const [theirs, setTheirs] = useState<FrontDesk | null>(null);
  const [state, setState] = useState<DraftState>('saved');
  const [refusal, setRefusal] = useState('');
  const isSaving = useRef(false);
  const current = steps.at(-1) ?? desk.containers;
  const isDirty = !isSameLayout(current, desk.containers);
  const save = async (): Promise<void> => {
    setState('saving');
    const reply = await actions.save({ version: desk.version, containers: choicesOf(current) }).catch(() => null);
    if (reply?.ok) {
      setDesk(reply.value);
      // The server leaves out articles withdrawn meanwhile; the draft would differ from its answer, and be saved, for ever.
      setSteps((all) => (all.at(-1) === current ? [...all.slice(0, -1), reply.value.containers] : all));
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
  const isSavePending = isDirty && theirs === null && (state === 'saved' || state === 'lost' || state === 'refused');
  useEffect(() => {
    if (!isSavePending) return undefined;
    const timer = setTimeout(saveNow, state === 'saved' ? SAVE_DELAY : RETRY_DELAY);
    return () => clearTimeout(timer);
  }, [isSavePending, state, current]);
  const reset = (base: FrontDesk, containers: FrontContainer[]) => {
    setTheirs(null);
    setDesk(base);
    setSteps([containers]);
    setState('saved');
  };
  return {
    containers: withAutomatic(current, desk.containers),
    desk,
    theirs,
    state,
    refusal,
    isDirty,
    canUndo: steps.length > 1,
    take: (next: FrontContainer[]) => setSteps((all) => [...all.slice(-200), next]),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
    takeTheirs: () => theirs && reset(theirs, theirs.containers),
    merge: () => theirs && reset(theirs, mergeLayouts(desk.containers, current, theirs.containers).merged),
    both: theirs ? mergeLayouts(desk.containers, current, theirs.containers).both : [],
    replace: (fresh: FrontDesk) => reset(fresh, fresh.containers),
  };
}

function choicesOf(containers: FrontContainer[]) {
  return containers.map(({ container, chosen }) => ({
    container,
    chosen: chosen.map(({ articleId, pinnedUntil }) => ({ articleId, pinnedUntil })),
  }));
}

/** Takes the automatically filled articles from the server's last answer. */
function withAutomatic(now: FrontContainer[], fromServer: FrontContainer[]): FrontContainer[] {
  return now.map((place) => ({
    ...place,
    automatic: fromServer.find(({ container }) => container === place.container)?.automatic ?? [],
  }));
}
