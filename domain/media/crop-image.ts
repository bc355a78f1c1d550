import type { z } from 'zod';
import sharp from 'sharp';
import { getDb } from '@/db/client';
import type { Actor } from '@/domain/users/types';
import { refuse, type Result } from '@/lib/result';
import { type StoredMedia, storeImage } from './commands';
import { canAddMedia } from './policy';
import { cropImageSchema } from './schema';
import type { MediaStorage } from './storage';
import { getMediaStorage } from './configured-storage';

/**
 * Creates a new picture from a part of another, with the same metadata; the original stays, since it may be in use.
 * Rejects with `forbidden`, `invalid`, `not-found` (the picture, or its file), `not-a-picture`.
 */
export async function cropImage(
  actor: Actor,
  input: z.input<typeof cropImageSchema>,
  storage: MediaStorage = getMediaStorage(),
): Promise<Result<StoredMedia, 'forbidden' | 'invalid' | 'not-found' | 'not-a-picture'>> {
  if (!canAddMedia(actor)) return refuse('forbidden');
  const parsed = cropImageSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const picture = await getDb().media.findUnique({
    where: { id: parsed.data.id },
    select: { kind: true, originalKey: true, fileName: true, alt: true, caption: true, credit: true },
  });
  const original = picture?.kind === 'IMAGE' ? await storage.read(picture.originalKey) : null;
  if (!picture || !original) return refuse('not-found');
  const { fileName, alt, caption, credit } = picture;
  return storeImage(actor, await cropPixels(original, parsed.data), { fileName, alt, caption, credit }, storage);
}

/** PNG, so that nothing is lost before the variants are made. */
async function cropPixels(
  original: Uint8Array,
  { left, top, width, height }: z.output<typeof cropImageSchema>,
): Promise<Uint8Array> {
  const { data, info } = await sharp(original)
    .autoOrient()
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const x = Math.min(Math.round(left * info.width), info.width - 1);
  const y = Math.min(Math.round(top * info.height), info.height - 1);
  const region = {
    left: x,
    top: y,
    width: Math.max(1, Math.min(Math.round(width * info.width), info.width - x)),
    height: Math.max(1, Math.min(Math.round(height * info.height), info.height - y)),
  };
  return sharp(data).extract(region).png().toBuffer();
}
