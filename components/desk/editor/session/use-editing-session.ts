'use client';

import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { BaseSnapshot } from '@/domain/articles/merge/draft-session';
import type { EditorActions } from './actions';
import { DraftStore } from './draft-store';
import type { Editing } from './editing';
import { useInspection } from './use-inspection';

/** Runs the draft store while an article's page is open; returns its view and the context for other components. */
export function useEditingSession(id: string, draft: BaseSnapshot, actions: EditorActions, canEdit: boolean) {
  const [store] = useState(() => new DraftStore(id, draft, actions, canEdit));
  const view = useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot);
  const [editor, setEditor] = useState<Editor | null>(null);
  const { inspection, inspect } = useInspection(id, store, actions.inspect);
  const editing: Editing = useMemo(
    () => ({ store, editor, inspection, inspect }),
    [store, editor, inspection, inspect],
  );
  useEffect(() => store.start(), [store]);
  useEffect(() => store.syncWithToken(draft.token), [store, draft.token]);
  return { view, editing, setEditor };
}
