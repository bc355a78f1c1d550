import { getMediaStorage } from '@/domain/media/configured-storage';
import { findOriginalKey } from '@/domain/media/queries';

/** Pictures of the look are decoded up to this many pixels, as those of the library. */
export const MAX_PIXELS = 80_000_000;

/** The bytes of a picture of the library as it came; null without one. */
export async function readPicture(picture: { id: string } | null): Promise<Uint8Array | null> {
  const key = picture && (await findOriginalKey(picture.id));
  return key ? getMediaStorage().read(key) : null;
}
