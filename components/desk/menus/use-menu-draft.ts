'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useTransition } from 'react';
import { useToast } from '@/components/desk/ui/toasts';
import { type MenuDesk, type MenuDraft, menuPlaces, type MenuPlace } from '@/domain/menus/types';
import type { ActionResult } from '@/lib/form-state';
import { isSame, mergeMenus, saved } from './outline';

type Saved = ReturnType<typeof saved>;
/** The server actions that the editor of the menus calls. */
export type MenuActions = {
  save: (input: { version: number } & Record<MenuPlace, Saved[]>) => Promise<ActionResult<MenuDesk>>;
  read: (input: Record<string, never>) => Promise<ActionResult<MenuDesk>>;
  findTopics: (input: { query: string }) => Promise<ActionResult<{ id: string; name: string }[]>>;
};

/**
 * The menus being changed: each step can be undone, and nothing is shown to readers before it is saved. When somebody else
 * saved meanwhile, `theirs` holds their menus until one is chosen.
 */
export function useMenuDraft(first: MenuDesk, actions: Pick<MenuActions, 'save' | 'read'>) {
  const t = useTranslations('desk.menus');
  const showToast = useToast();
  const [desk, setDesk] = useState(first);
  const [steps, setSteps] = useState([first.menus]);
  const [theirs, setTheirs] = useState<MenuDesk | null>(null);
  const [isBusy, start] = useTransition();
  const menus = steps.at(-1) ?? desk.menus;
  const isDirty = menuPlaces.some((place) => !isSame(menus[place], desk.menus[place]));
  useWarning(isDirty);
  const reset = (base: MenuDesk, now: MenuDraft) => {
    setTheirs(null);
    setDesk(base);
    setSteps([now]);
  };
  const save = () =>
    start(async () => {
      const { header, footer, social } = menus;
      const input = { header: header.map(saved), footer: footer.map(saved), social: social.map(saved) };
      const reply = await actions.save({ version: desk.version, ...input }).catch(() => null);
      if (reply?.ok) {
        reset(reply.value, reply.value.menus);
        showToast(t('saved'));
        return;
      }
      const read = reply?.reason === 'conflict' ? await actions.read({}).catch(() => null) : null;
      if (read?.ok) setTheirs(read.value);
      else showToast([reply?.message ?? t('notSaved'), reply?.detail].filter(Boolean).join(' '), { tone: 'failed' });
    });
  const { merged, both } = mergeMenus(desk.menus, menus, theirs?.menus ?? desk.menus);
  return {
    menus,
    theirs,
    both,
    isBusy,
    isDirty,
    canUndo: steps.length > 1,
    take: (next: MenuDraft) => setSteps((all) => [...all.slice(-200), next]),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
    save,
    takeTheirs: () => theirs && reset(theirs, theirs.menus),
    merge: () => theirs && reset(theirs, merged),
  };
}

/** Lets the browser ask before a page with unsaved changes is left. */
function useWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isDirty]);
}
