import type { z } from 'zod';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { findMediaUses, type MediaUse } from '@/domain/articles/media-uses';
import { recordAudit } from '@/domain/audit/commands';
import { canChangeMedia } from '@/domain/media/policy';
import { prepareImage } from '@/domain/media/prepare-image';
import { insertVariants } from '@/domain/media/commands';
import { describeMediaSchema, mediaIdSchema } from '@/domain/media/schema';
import type { MediaStorage } from '@/domain/media/storage';
import { getMediaStorage } from '@/domain/media/configured-storage';
import type { Actor } from '@/domain/users/types';
import { ok, refuse, type Result } from '@/lib/result';
import { findNeighbours, readPublishingState } from '@/domain/publishing/change/publishing-reads';
import { cacheTagsOfChange } from '@/domain/publishing/change/cache-tags';

export type MediaRefusal = 'forbidden' | 'invalid' | 'not-found' | 'in-use' | 'not-a-picture' | 'known-file';
export type ChangedMedia = Result<{ id: string }, MediaRefusal>;

/** Says what a file shows, whose it is, and what of it matters most. Every page that shows it is made anew. */
export async function describeMedia(actor: Actor, input: z.input<typeof describeMediaSchema>): Promise<ChangedMedia> {
  const parsed = describeMediaSchema.safeParse(input);
  if (!parsed.success)
    return refuse(
      'invalid',
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  const { id, ...words } = parsed.data;
  return changeMedia(actor, id, async (tx, media) => {
    await tx.media.update({ where: { id }, data: words, select: { id: true } });
    const { alt, caption, credit } = media;
    await recordAudit(tx, actor, {
      action: 'media.describe',
      targetType: 'media',
      targetId: id,
      summary: media.fileName,
      before: { alt, caption, credit },
      after: { alt: words.alt, caption: words.caption, credit: words.credit },
    });
    return ok({ id });
  });
}

/**
 * Puts other bytes behind a picture: every place that names it shows the new one. The old files stay where they are, for
 * pages already sent still ask for them. Refuses `known-file` when the library has these bytes as another picture.
 */
export async function replaceImage(
  actor: Actor,
  input: { id: string },
  bytes: Uint8Array,
  storage: MediaStorage = getMediaStorage(),
): Promise<ChangedMedia> {
  const parsed = mediaIdSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const prepared = await prepareImage(bytes);
  if (!prepared.ok) return prepared;
  const { hash, image, files } = prepared.value;
  for (const file of [files.original, ...files.variants]) await storage.put(file.key, file.bytes);
  const { id } = parsed.data;
  return changeMedia(actor, id, async (tx, media) => {
    if (media.kind !== 'IMAGE') return refuse('not-a-picture');
    const known = await tx.media.findUnique({ where: { hash }, select: { id: true } });
    if (known) return known.id === id ? ok({ id }) : refuse('known-file');
    const { mime, width, height, colour } = image;
    await tx.mediaVariant.deleteMany({ where: { mediaId: id } });
    await tx.media.update({
      where: { id },
      data: { hash, mime, width, height, colour, bytes: bytes.byteLength, originalKey: files.original.key },
      select: { id: true },
    });
    await insertVariants(tx, id, files);
    await recordAudit(tx, actor, {
      action: 'media.replace',
      targetType: 'media',
      targetId: id,
      summary: media.fileName,
    });
    return ok({ id });
  });
}

/** Forgets a file that nothing names any more, and then its bytes. Refuses `in-use`. */
export async function removeMedia(
  actor: Actor,
  input: { id: string },
  storage: MediaStorage = getMediaStorage(),
): Promise<ChangedMedia> {
  const parsed = mediaIdSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { id } = parsed.data;
  const keys: string[] = [];
  const result = await changeMedia(actor, id, async (tx, media, uses) => {
    if (uses.length > 0) return refuse('in-use');
    keys.push(media.originalKey, ...media.variants.map((variant) => variant.key));
    await tx.media.delete({ where: { id }, select: { id: true } });
    await recordAudit(tx, actor, {
      action: 'media.remove',
      targetType: 'media',
      targetId: id,
      summary: media.fileName,
    });
    return ok({ id });
  });
  // Only once nothing in the database names them: a file without a row does no harm, a row without a file does.
  if (result.ok) for (const key of keys) await storage.remove(key);
  return result;
}

const mediaSelect = {
  kind: true,
  fileName: true,
  alt: true,
  caption: true,
  credit: true,
  createdById: true,
  originalKey: true,
  variants: { select: { key: true } },
} as const;

type MediaRow = NonNullable<Awaited<ReturnType<typeof readMedia>>>;

function changeMedia(
  actor: Actor,
  id: string,
  work: (tx: Tx, media: MediaRow, uses: MediaUse[]) => Promise<ChangedMedia>,
): Promise<ChangedMedia> {
  return inTransaction(async (tx) => {
    // Held until the end: nobody changes or removes the same file in between.
    await tx.$queryRaw`SELECT id FROM media WHERE id = ${id}::uuid FOR UPDATE`;
    const media = await readMedia(tx, id);
    if (!media) return refuse('not-found');
    const uses = await findMediaUses(id, tx);
    if (!canChangeMedia(actor, { createdById: media.createdById, isPublic: uses.some((use) => use.isPublic) }))
      return refuse('forbidden');
    const result = await work(tx, media, uses);
    if (result.ok) await notifyTags(tx, await tagsOfUses(tx, uses));
    return result;
  });
}

function readMedia(tx: Tx, id: string) {
  return tx.media.findUnique({ where: { id }, relationLoadStrategy: 'join', select: mediaSelect });
}

/** The pages of the articles that show it, the lists they stand in, and pages with its writers' portraits. */
async function tagsOfUses(tx: Tx, uses: MediaUse[]): Promise<string[]> {
  const now = new Date();
  const tags = new Set<string>();
  for (const use of uses) {
    if (use.place === 'portrait') for (const tag of [`name:${use.authorId}`, `author:${use.authorId}`]) tags.add(tag);
    else if (use.isPublic) {
      const state = await readPublishingState(tx, use.articleId, now);
      for (const tag of cacheTagsOfChange({
        before: state,
        after: state,
        neighbourIds: await findNeighbours(tx, use.articleId),
      }))
        tags.add(tag);
    }
  }
  return [...tags];
}
