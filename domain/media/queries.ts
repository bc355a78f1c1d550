import { getDb } from '@/db/client';
import { clipSelect, toClipView } from './clip-view';
import { imageSelect, toImageView } from './image-view';
import type { ClipView, ImageView } from './types';

export type MediaById = { images: Record<string, ImageView>; clips: Record<string, ClipView> };

/** The pictures and clips of these ids, in one query (none for an empty list). Unknown ids are left out. */
export async function findMedia(ids: string[]): Promise<MediaById> {
  const found: MediaById = { images: {}, clips: {} };
  if (ids.length === 0) return found;
  const rows = await getDb().media.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { ...clipSelect, ...imageSelect },
  });
  for (const row of rows) {
    const clip = toClipView(row);
    if (clip) found.clips[row.id] = clip;
    const image = row.kind === 'IMAGE' ? toImageView(row) : null;
    if (image) found.images[row.id] = image;
  }
  return found;
}

/** Where the file of a picture as it came is stored; null when there is none. */
export async function findOriginalKey(id: string): Promise<string | null> {
  return (await getDb().media.findUnique({ where: { id }, select: { originalKey: true } }))?.originalKey ?? null;
}
