import type { z } from 'zod';
import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { readEmbeddedMetadata } from './embedded-metadata';
import { canAddMedia } from './policy';
import { hashOf, type PreparedImage, prepareImage } from './prepare-image';
import { imageDetailsSchema } from './schema';
import type { MediaStorage } from './storage';
import { getMediaStorage } from './configured-storage';

export type ImageDetails = z.input<typeof imageDetailsSchema>;
export type StoredMedia = {
  id: string;
  /** The same bytes were here before; their own words were kept. */ isDuplicate: boolean;
};

/**
 * Keeps a picture: its own bytes, its variants, and its row. Where nobody gave caption or credit, those inside the picture
 * count. Files first, the row last, so that no row ever names a file that is not there. Refuses `forbidden`, `invalid`, `not-a-picture`.
 */
export async function storeImage(
  actor: Actor,
  bytes: Uint8Array,
  input: ImageDetails = {},
  storage: MediaStorage = getMediaStorage(),
): Promise<Result<StoredMedia, 'forbidden' | 'invalid' | 'not-a-picture'>> {
  if (!canAddMedia(actor)) return refuse('forbidden');
  const details = imageDetailsSchema.safeParse(input);
  if (!details.success)
    return refuse(
      'invalid',
      details.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  const hash = hashOf(bytes);
  const known = await getDb().media.findUnique({ where: { hash }, select: { id: true } });
  if (known) return ok({ id: known.id, isDuplicate: true });
  const prepared = await prepareImage(bytes);
  if (!prepared.ok) return prepared;
  const { files } = prepared.value;
  for (const file of [files.original, ...files.variants]) await storage.put(file.key, file.bytes);
  const embedded = await readEmbeddedMetadata(bytes);
  const words = {
    ...details.data,
    caption: details.data.caption || embedded.caption,
    credit: details.data.credit || embedded.credit,
  };
  return ok(await inTransaction((tx) => insertImage(tx, actor, { ...prepared.value, details: words })));
}

type NewImage = PreparedImage & { details: z.output<typeof imageDetailsSchema> };

/** Two who bring the same picture at once: the second finds the first's row. */
async function insertImage(tx: Tx, actor: Actor, { hash, details, image, files }: NewImage): Promise<StoredMedia> {
  const { mime, width, height, colour } = image;
  const row = {
    ...details,
    hash,
    kind: 'IMAGE' as const,
    mime,
    width,
    height,
    colour,
    bytes: files.original.bytes.byteLength,
    originalKey: files.original.key,
    createdById: actor.id,
  };
  const [created] = await tx.media.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } });
  if (!created)
    return { ...(await tx.media.findUniqueOrThrow({ where: { hash }, select: { id: true } })), isDuplicate: true };
  await insertVariants(tx, created.id, files);
  await recordAudit(tx, actor, {
    action: 'media.add',
    targetType: 'media',
    targetId: created.id,
    summary: details.fileName,
  });
  return { id: created.id, isDuplicate: false };
}

/** The rows of a picture's variants. */
export async function insertVariants(tx: Tx, mediaId: string, { variants }: PreparedImage['files']): Promise<void> {
  await tx.mediaVariant.createMany({
    data: variants.map(({ format, width, height, bytes, key }) => ({
      mediaId,
      format,
      width,
      height,
      bytes: bytes.byteLength,
      key,
    })),
  });
}
