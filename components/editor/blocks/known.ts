import { createContext } from 'react';
import type { ImageView } from '@/domain/media/types';

/** What the body names, as far as the page knows it: pictures and clips by id, and titles of articles. */
export type Known = {
  images: Record<string, ImageView>;
  titles: Record<string, string>;
};

export const KnownContext = createContext<Known>({ images: {}, titles: {} });
