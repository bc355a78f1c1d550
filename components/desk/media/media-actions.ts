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
/** A part of a picture, in shares of its width and height. */
export type CropArea = { left: number; top: number; width: number; height: number };
/** A place that a file stands in, in words, with the way there. */
export type MediaUseViewModel = { id: string; title: string; place: string; href: string };

/** What the library's components ask of the server; a page hands them `mediaActions` of app/admin/(desk)/media/media-actions. */
export type MediaActions = {
  search: (query: LibraryQuery) => Promise<ActionResult<LibraryPage>>;
  importFromUrl: (input: { address: string }) => Promise<ActionResult<AddedMedia>>;
  describe: (words: MediaDescription) => Promise<ActionResult<LibraryItem>>;
  crop: (area: CropArea & { id: string }) => Promise<ActionResult<AddedMedia>>;
  uses: (input: { id: string }) => Promise<ActionResult<MediaUseViewModel[]>>;
  remove: (input: { id: string }) => Promise<ActionResult<{ id: string }>>;
};
