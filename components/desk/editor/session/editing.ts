'use client';

import type { Editor } from '@tiptap/react';
import { createContext, use, useSyncExternalStore } from 'react';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { Inspection } from '@/domain/publishing/types';
import type { DraftStore } from './draft-store';

/** What the parts beside the text need of the article that is being written. */
export type Editing = {
  store: DraftStore;
  editor: Editor | null;
  inspection: Inspection | null;
  /** Looks at what the server has; null when it cannot be asked. */
  inspect: () => Promise<Inspection | null>;
};

export const EditingContext = createContext<Editing | null>(null);

/** Only inside the article editor. */
export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('this part stands inside the article editor');
  return editing;
}

/** One field of the article, as it is being written: the part is drawn anew when that field changes, not at every key. */
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
