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
