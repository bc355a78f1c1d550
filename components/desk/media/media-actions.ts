import type { AddedMedia, LibraryItem, LibraryPage } from '@/domain/media/types';
import type { ActionResult } from '@/lib/form-state';

export type LibraryQuery = {
  q?: string;
  kind?: LibraryItem['kind'] | undefined;
  incomplete?: boolean;
  after?: string | undefined;
};
export type MediaDescription = Pick<LibraryItem, 'id' | 'alt' | 'caption' | 'credit'> & {
  focalX: number;
  focalY: number;
};
/** A part of a picture, as fractions of its width and height. */
export type CropArea = { left: number; top: number; width: number; height: number };
/** A use of a file, formatted for display, with its link. */
export type MediaUseViewModel = { id: string; title: string; place: string; href: string };

/**
 * The server actions that the library's components call; pages pass `mediaActions` of
 * app/admin/(desk)/media/media-actions.
 */
export type MediaActions = {
  search: (query: LibraryQuery) => Promise<ActionResult<LibraryPage>>;
  importFromUrl: (input: { address: string }) => Promise<ActionResult<AddedMedia>>;
  describe: (words: MediaDescription) => Promise<ActionResult<LibraryItem>>;
  crop: (area: CropArea & { id: string }) => Promise<ActionResult<AddedMedia>>;
  uses: (input: { id: string }) => Promise<ActionResult<MediaUseViewModel[]>>;
  remove: (input: { id: string }) => Promise<ActionResult<{ id: string }>>;
};
