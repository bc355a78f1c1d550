'use server';

import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { findMediaUses, type MediaUse } from '@/domain/articles/media-uses';
import { storeImage } from '@/domain/media/commands';
import { cropImage } from '@/domain/media/crop-image';
import { findLibraryItem, listLibrary } from '@/domain/media/library';
import { cropImageSchema, describeMediaSchema, libraryQuerySchema, mediaIdSchema } from '@/domain/media/schema';
import type { AddedMedia, LibraryItem } from '@/domain/media/types';
import { describeMedia as describe, removeMedia as remove } from '@/domain/publishing/media/media-commands';
import { ok, refuse, type Result } from '@/lib/result';
import { advertisementsPath, deskArticlePath, deskAuthorPath, settingsPath } from '@/lib/urls';
import { defineAction } from '@/server/actions/define-action';
import { fetchPicture } from '@/server/media/fetch-picture';

export const searchLibrary = defineAction({
  permission: 'media.add',
  input: libraryQuerySchema,
  run: async ({ input }) => ok(await listLibrary(input)),
});

export const importFromUrl = defineAction({
  permission: 'media.add',
  limit: { times: 60, seconds: 600 },
  input: z.strictObject({ address: z.string().trim().max(2_000) }),
  run: async ({ actor, input }): Promise<Result<AddedMedia>> => {
    const fetched = await fetchPicture(input.address);
    if (!fetched.ok) return refuse(fetched.reason);
    return withLibraryItem(await storeImage(actor, fetched.value, { fileName: fileNameOf(input.address) }));
  },
});

export const describeMedia = defineAction({
  permission: 'media.change',
  input: describeMediaSchema,
  run: async ({ actor, input }): Promise<Result<LibraryItem>> => {
    const result = await describe(actor, input);
    if (!result.ok) return result;
    const item = await findLibraryItem(input.id);
    return item ? ok(item) : refuse('not-found');
  },
});

export const cropPicture = defineAction({
  permission: 'media.add',
  input: cropImageSchema,
  run: async ({ actor, input }) => withLibraryItem(await cropImage(actor, input)),
});

export const listUses = defineAction({
  permission: 'media.add',
  input: mediaIdSchema,
  run: async ({ input }) => {
    const t = await getTranslations('desk.media.places');
    const uses = await findMediaUses(input.id);
    return ok(uses.map((use) => ({ place: t(use.place), ...linkToUse(use, t('look')) })));
  },
});

export const removeMedia = defineAction({
  permission: 'media.change',
  input: mediaIdSchema,
  run: ({ actor, input }) => remove(actor, input),
});

function linkToUse(use: MediaUse, title: string): { id: string; title: string; href: string } {
  if (use.place === 'portrait') return { id: use.authorId, title: use.name, href: deskAuthorPath(use.name) };
  if (use.place === 'look') return { id: use.place, title, href: settingsPath('look') };
  if (use.place === 'advertisement')
    return { id: use.advertisementId, title: use.name, href: advertisementsPath(use.advertisementId) };
  return { id: use.articleId, title: use.title, href: deskArticlePath(use.articleId) };
}

async function withLibraryItem(stored: Result<{ id: string; isDuplicate: boolean }>): Promise<Result<AddedMedia>> {
  if (!stored.ok) return stored;
  const item = await findLibraryItem(stored.value.id);
  return item ? ok({ item, isDuplicate: stored.value.isDuplicate }) : refuse('not-found');
}

function fileNameOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '').slice(0, 300);
  } catch {
    return '';
  }
}
