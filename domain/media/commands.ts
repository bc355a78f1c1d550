import type { z } from 'zod';
import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { parseInput } from '@/domain/command/rejection';
import { type Done, runCommand } from '@/domain/command/run-command';
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
 * Stores a picture: original, variants and row. Caption and credit default to those embedded in the picture. Files are
 * written before the row, so that no row names a missing file. Rejects with `forbidden`, `invalid`, `not-a-picture`.
 */
export async function storeImage(
  actor: Actor,
  bytes: Uint8Array,
  input: ImageDetails = {},
  storage: MediaStorage = getMediaStorage(),
): Promise<Result<StoredMedia, 'forbidden' | 'invalid' | 'not-a-picture'>> {
  if (!canAddMedia(actor)) return refuse('forbidden');
  const details = parseInput(imageDetailsSchema, input);
  if (!details.ok) return details;
  const hash = hashOf(bytes);
  const known = await getDb().media.findUnique({ where: { hash }, select: { id: true } });
  if (known) return ok({ id: known.id, isDuplicate: true });
  const prepared = await prepareImage(bytes);
  if (!prepared.ok) return prepared;
  const { files } = prepared.value;
  for (const file of [files.original, ...files.variants]) await storage.put(file.key, file.bytes);
  const embedded = await readEmbeddedMetadata(files.original.bytes);
  const words = {
    ...details.value,
    caption: details.value.caption || embedded.caption,
    credit: details.value.credit || embedded.credit,
  };
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    work: (tx) => insertImage(tx, actor, { ...prepared.value, details: words }),
  });
}

type NewImage = PreparedImage & { details: z.output<typeof imageDetailsSchema> };

async function insertImage(
  tx: Tx,
  actor: Actor,
  { hash, details, image, files }: NewImage,
): Promise<Done<StoredMedia>> {
  const { mime, width, height, colour } = image;
  const added = await insertMedia(tx, {
    ...details,
    hash,
    kind: 'IMAGE',
    mime,
    width,
    height,
    colour,
    bytes: files.original.bytes.byteLength,
    originalKey: files.original.key,
    createdById: actor.id,
  });
  if (!added.value.isDuplicate) await insertVariants(tx, added.value.id, files);
  return added;
}

/** A file's row, unless the library has these bytes. Two who bring the same file at once: the second finds the first's row. */
export async function insertMedia(
  tx: Tx,
  row: Prisma.MediaCreateManyInput & { fileName: string },
): Promise<Done<StoredMedia>> {
  const [created] = await tx.media.createManyAndReturn({ data: [row], skipDuplicates: true, select: { id: true } });
  if (!created) {
    const { id } = await tx.media.findUniqueOrThrow({ where: { hash: row.hash }, select: { id: true } });
    return { value: { id, isDuplicate: true }, audit: null };
  }
  return {
    value: { id: created.id, isDuplicate: false },
    audit: { action: 'media.add', targetType: 'media', targetId: created.id, summary: row.fileName },
  };
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
