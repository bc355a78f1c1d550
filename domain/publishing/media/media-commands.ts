import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { findMediaUses, type MediaUse } from '@/domain/articles/media-uses';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { type Done, runCommand } from '@/domain/command/run-command';
import { canChangeMedia } from '@/domain/media/policy';
import { prepareImage } from '@/domain/media/prepare-image';
import { insertVariants } from '@/domain/media/commands';
import { describeMediaSchema, mediaIdSchema } from '@/domain/media/schema';
import type { MediaStorage } from '@/domain/media/storage';
import { getMediaStorage } from '@/domain/media/configured-storage';
import type { Actor } from '@/domain/users/types';
import { ok, type Result } from '@/lib/result';
import { findNeighbours, readPublishingState } from '@/domain/publishing/change/publishing-reads';
import { cacheTagsOfChange } from '@/domain/publishing/change/cache-tags';

export type MediaRefusal = 'forbidden' | 'invalid' | 'not-found' | 'in-use' | 'not-a-picture' | 'known-file';
export type ChangedMedia = Result<{ id: string }, MediaRefusal>;

/** Says what a file shows, whose it is, and what of it matters most. Every page that shows it is made anew. */
export function describeMedia(actor: Actor, input: z.input<typeof describeMediaSchema>): Promise<ChangedMedia> {
  return changeMedia(actor, parseInput(describeMediaSchema, input), async (tx, { id, ...words }, media) => {
    await tx.media.update({ where: { id }, data: words, select: { id: true } });
    const { alt, caption, credit } = media;
    return {
      value: { id },
      audit: {
        action: 'media.describe',
        targetType: 'media',
        targetId: id,
        summary: media.fileName,
        before: { alt, caption, credit },
        after: { alt: words.alt, caption: words.caption, credit: words.credit },
      },
    };
  });
}

/**
 * Replaces a picture's file; every place that names the picture shows the new one. The old files are kept, since pages
 * already sent still request them. Rejects with `known-file` when the library has these bytes as another picture.
 */
export async function replaceImage(
  actor: Actor,
  input: { id: string },
  bytes: Uint8Array,
  storage: MediaStorage = getMediaStorage(),
): Promise<ChangedMedia> {
  const parsed = parseInput(mediaIdSchema, input);
  if (!parsed.ok) return parsed;
  const prepared = await prepareImage(bytes);
  if (!prepared.ok) return prepared;
  const { hash, image, files } = prepared.value;
  for (const file of [files.original, ...files.variants]) await storage.put(file.key, file.bytes);
  return changeMedia(actor, parsed, async (tx, { id }, media) => {
    if (media.kind !== 'IMAGE') throw new CommandRejected<MediaRefusal>('not-a-picture');
    const known = await tx.media.findUnique({ where: { hash }, select: { id: true } });
    if (known && known.id !== id) throw new CommandRejected<MediaRefusal>('known-file');
    if (known) return { value: { id }, audit: null };
    const { mime, width, height, colour } = image;
    await tx.mediaVariant.deleteMany({ where: { mediaId: id } });
    await tx.media.update({
      where: { id },
      data: {
        hash,
        mime,
        width,
        height,
        colour,
        bytes: files.original.bytes.byteLength,
        originalKey: files.original.key,
      },
      select: { id: true },
    });
    await insertVariants(tx, id, files);
    const audit = { action: 'media.replace', targetType: 'media', targetId: id, summary: media.fileName };
    return { value: { id }, audit };
  });
}

/** Deletes a file that nothing uses any more: first its row, then its bytes. Rejects with `in-use`. */
export async function removeMedia(
  actor: Actor,
  input: { id: string },
  storage: MediaStorage = getMediaStorage(),
): Promise<ChangedMedia> {
  const removed = await changeMedia(actor, parseInput(mediaIdSchema, input), async (tx, { id }, media, uses) => {
    if (uses.length > 0) throw new CommandRejected<MediaRefusal>('in-use');
    await tx.media.delete({ where: { id }, select: { id: true } });
    return {
      value: { id, keys: [media.originalKey, ...media.variants.map((variant) => variant.key)] },
      audit: { action: 'media.remove', targetType: 'media', targetId: id, summary: media.fileName },
    };
  });
  if (!removed.ok) return removed;
  // Only once nothing in the database names them: a file without a row does no harm, a row without a file does.
  for (const key of removed.value.keys) await storage.remove(key);
  return ok({ id: removed.value.id });
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

function changeMedia<Input extends { id: string }, Value>(
  actor: Actor,
  input: Result<Input, 'invalid'>,
  work: (tx: Tx, input: Input, media: MediaRow, uses: MediaUse[]) => Promise<Done<Value>>,
): Promise<Result<Value, MediaRefusal>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input,
    work: async (tx, parsed) => {
      const { id } = parsed;
      // Held until the end: nobody changes or removes the same file in between.
      await tx.$queryRaw`SELECT id FROM media WHERE id = ${id}::uuid FOR UPDATE`;
      const media = await readMedia(tx, id);
      if (!media) throw new CommandRejected<MediaRefusal>('not-found');
      const uses = await findMediaUses(id, tx);
      if (!canChangeMedia(actor, { createdById: media.createdById, isPublic: uses.some((use) => use.isPublic) }))
        throw new CommandRejected<MediaRefusal>('forbidden');
      const done = await work(tx, parsed, media, uses);
      return { ...done, tags: await tagsOfUses(tx, uses) };
    },
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
    else if (use.place === 'look' || use.place === 'advertisement') tags.add('settings');
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
