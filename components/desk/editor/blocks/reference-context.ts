import { createContext } from 'react';
import type { ImageView, LibraryItem } from '@/domain/media/types';

/** What the body names, as far as the page knows it: pictures and clips by id, and titles of articles. */
export type LoadedReferences = {
  images: Record<string, ImageView>;
  titles: Record<string, string>;
};

/** A file or an article that was just put into the text. */
export type InsertedReference = { item?: LibraryItem; title?: { id: string; title: string } };

export const ReferenceContext = createContext<LoadedReferences>({ images: {}, titles: {} });

/** A picture or article that was just put into the text is known from then on. */
export function withInsertedReference(
  { images, titles }: LoadedReferences,
  { item, title }: InsertedReference,
): LoadedReferences {
  return {
    images: item?.image ? { ...images, [item.id]: item.image } : images,
    titles: title ? { ...titles, [title.id]: title.title } : titles,
  };
}
