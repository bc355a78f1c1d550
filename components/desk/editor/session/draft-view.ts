import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { DraftSession } from '@/domain/articles/merge/draft-session';
import type { Conflict } from '@/domain/articles/merge/merge-content';
import type { PresentEditor } from '@/domain/publishing/types';

/** Shown by `editor.status`. `refused` comes with a reason. */
export type SaveState = 'saved' | 'editing' | 'saving' | 'offline' | 'offlineUnsafe' | 'refused';

/** The state that the page shows of an article being written. */
export type DraftView = {
  content: DraftContent;
  /** Incremented when the content changed other than by typing here, so that the page must show it again. */
  remoteRevision: number;
  state: SaveState;
  savedAt: number | null;
  refusal: string;
  conflicts: readonly Conflict[];
  others: PresentEditor[];
  /** Unsaved work of an earlier page was found in the browser. */
  isRestored: boolean;
  /** Something changed, here or elsewhere, since the page was opened or this version published. */
  isEdited: boolean;
};

/** The view when the page opens. */
export function initialView({ current: content, conflicts }: DraftSession, isRestored: boolean): DraftView {
  return {
    content,
    conflicts,
    remoteRevision: 0,
    state: isRestored ? 'editing' : 'saved',
    savedAt: null,
    refusal: '',
    others: [],
    isRestored,
    isEdited: isRestored,
  };
}
