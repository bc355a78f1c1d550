'use client';

import type { Editor } from '@tiptap/react';
import { createContext, use, useSyncExternalStore } from 'react';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { Inspection } from '@/domain/publishing/types';
import type { DraftStore } from './draft-store';

/** The article being written, for components outside the text. */
export type Editing = {
  store: DraftStore;
  editor: Editor | null;
  inspection: Inspection | null;
  /** Runs the server's checks; null when it cannot be reached. */
  inspect: () => Promise<Inspection | null>;
};

export const EditingContext = createContext<Editing | null>(null);

/** Throws outside the article editor. */
export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('this part stands inside the article editor');
  return editing;
}

/** One field of the article being written; the component renders when that field changes, not at every key. */
export function useDraftField<K extends keyof DraftContent>(field: K): DraftContent[K] {
  const { store } = useEditing();
  const read = () => store.snapshot().content[field];
  return useSyncExternalStore(store.subscribe, read, read);
}

/** Whether anything was changed here since the page was opened. */
export function useHasEdits(): boolean {
  const { store } = useEditing();
  const read = () => store.snapshot().isEdited;
  return useSyncExternalStore(store.subscribe, read, read);
}
