/** One encoded file of a picture. */
export type ImageSource = { format: 'avif' | 'webp' | 'jpeg'; width: number; height: number; url: string };

/** A picture ready to be shown. Sizes in pixels; focal point 0..1 from the top left. */
export type ImageView = {
  id: string;
  alt: string;
  caption: string;
  credit: string;
  width: number;
  height: number;
  colour: string | null;
  focalX: number;
  focalY: number;
  sources: ImageSource[];
};

/** A sound or video file ready to be played. */
export type ClipView = {
  id: string;
  kind: 'VIDEO' | 'AUDIO';
  url: string;
  mime: string;
  bytes: number;
  width: number | null;
  height: number | null;
  durationMs: number | null;
};

/** A file of the library, as the desk shows it. */
export type LibraryItem = {
  id: string;
  kind: 'IMAGE' | 'VIDEO' | 'AUDIO';
  fileName: string;
  alt: string;
  caption: string;
  credit: string;
  mime: string;
  bytes: number;
  width: number | null;
  height: number | null;
  createdAt: Date;
  /** Shown for a picture; the clip for sound and film. */
  image: ImageView | null;
  clip: ClipView | null;
};

/** One screen of the library; `next` asks for what follows. */
export type LibraryPage = { items: LibraryItem[]; next: string | null };

/**
 * The result of an upload. `isDuplicate`: the library already had these bytes; `item` is that file with its metadata.
 */
export type AddedMedia = { item: LibraryItem; isDuplicate: boolean };
