import type { DraftContent } from '@/domain/articles/merge/draft-content';
import type { DraftSession } from '@/domain/articles/merge/draft-session';
import type { Conflict } from '@/domain/articles/merge/merge-content';
import type { PresentEditor } from '@/domain/publishing/types';

/** In words for the writer: see `editor.status`. `refused` carries why. */
export type SaveState = 'saved' | 'editing' | 'saving' | 'offline' | 'offlineUnsafe' | 'refused';

/** What the page shows of an article that is being written. */
export type DraftView = {
  content: DraftContent;
  /** Raised when the content changed otherwise than by typing here: the page must show it anew. */
  remoteRevision: number;
  state: SaveState;
  savedAt: number | null;
  refusal: string;
  conflicts: readonly Conflict[];
  others: PresentEditor[];
  /** Work of an earlier page was found in the browser. */
  isRestored: boolean;
  /** Something was changed, here or by others, since the page was opened or what stood here was published. */
  isEdited: boolean;
};

/** What to show when the page opens. */
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
