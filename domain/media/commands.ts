import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { getMediaStorage } from './disk-storage';
import { canAddMedia } from './policy';
import { imageDetailsSchema } from './schema';
import type { MediaStorage } from './storage';
import { type EncodedImage, encodeImage } from './variants';

export type ImageDetails = z.input<typeof imageDetailsSchema>;
export type StoredMedia = { id: string; /** The same bytes were here before; their own words were kept. */ isDuplicate: boolean };

const EXTENSIONS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/avif': 'avif', 'image/gif': 'gif', 'image/tiff': 'tiff' };

/**
 * Keeps a picture: its own bytes, its variants, and its row. Files first, the row last, so that no row ever names a file
 * that is not there. Refuses `forbidden`, `invalid`, `not-a-picture`.
 */
export async function storeImage(
  actor: Actor, bytes: Uint8Array, input: ImageDetails = {}, storage: MediaStorage = getMediaStorage(),
): Promise<Result<StoredMedia, 'forbidden' | 'invalid' | 'not-a-picture'>> {
  if (!canAddMedia(actor)) return refuse('forbidden');
  const details = imageDetailsSchema.safeParse(input);
  if (!details.success) return refuse('invalid', details.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const known = await getDb().media.findUnique({ where: { hash }, select: { id: true } });
  if (known) return ok({ id: known.id, isDuplicate: true });
  const encoded = await encodeImage(bytes);
  if (!encoded.ok) return encoded;
  const files = filesOf(hash, bytes, encoded.value);
  for (const file of [files.original, ...files.variants]) await storage.put(file.key, file.bytes);
  return ok(await inTransaction((tx) => insertImage(tx, actor, { hash, details: details.data, image: encoded.value, files })));
}

type Files = ReturnType<typeof filesOf>;

/** Keys carry the hash: the same bytes have the same names, so a file may be cached for ever. */
function filesOf(hash: string, bytes: Uint8Array, image: EncodedImage) {
  const folder = `${hash.slice(0, 2)}/${hash.slice(2, 34)}`;
  return {
    original: { key: `${folder}/original.${EXTENSIONS[image.mime] ?? 'bin'}`, bytes },
    variants: image.variants.map((variant) => ({ ...variant, key: `${folder}/${variant.width}.${variant.format}` })),
  };
}

type NewImage = { hash: string; details: z.output<typeof imageDetailsSchema>; image: EncodedImage; files: Files };

/** Two who bring the same picture at once: the second finds the first's row. */
async function insertImage(tx: Tx, actor: Actor, { hash, details, image, files }: NewImage): Promise<StoredMedia> {
  const { mime, width, height, colour } = image;
  const row = { ...details, hash, kind: 'IMAGE' as const, mime, width, height, colour, bytes: files.original.bytes.byteLength, originalKey: files.original.key };
  const [created] = await tx.media.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } });
  if (!created) return { ...(await tx.media.findUniqueOrThrow({ where: { hash }, select: { id: true } })), isDuplicate: true };
  await tx.mediaVariant.createMany({
    data: files.variants.map((file) => ({ mediaId: created.id, format: file.format, width: file.width, height: file.height, bytes: file.bytes.byteLength, key: file.key })),
  });
  await recordAudit(tx, actor, { action: 'media.add', targetType: 'media', targetId: created.id, summary: details.fileName });
  return { id: created.id, isDuplicate: false };
}
