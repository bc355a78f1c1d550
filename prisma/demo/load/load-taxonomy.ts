import type { Tx } from '@/db/transaction';
import { settingsChangeSchema } from '@/domain/settings/schema';
import type { AuthorKey } from '@/prisma/demo/authors';
import { authors } from '@/prisma/demo/authors';
import { sections } from '@/prisma/demo/sections';
import { settings } from '@/prisma/demo/settings';
import { stableId } from '@/prisma/demo/stable-id';
import { threads } from '@/prisma/demo/threads';
import { topics } from '@/prisma/demo/topics';

/** Writes what the paper says of itself. */
export async function loadSettings(tx: Tx): Promise<void> {
  const values = Object.entries(settingsChangeSchema.parse(settings)).filter(([, value]) => value !== undefined);
  await tx.setting.createMany({ data: values.map(([key, value]) => ({ key, value })), skipDuplicates: true });
}

/** Writes sections, topics and threads. */
export async function loadTaxonomy(tx: Tx): Promise<void> {
  await tx.section.createMany({
    data: Object.entries(sections).map(([key, section], position) => ({
      id: stableId('section', key),
      ...section,
      position,
    })),
  });
  await tx.topic.createMany({
    data: Object.entries(topics).map(([key, topic]) => ({ id: stableId('topic', key), ...topic })),
  });
  await tx.storyThread.createMany({
    data: Object.entries(threads).map(([key, thread]) => ({ id: stableId('thread', key), ...thread })),
  });
}

/** Writes the writers, each with the portrait drawn for them. */
export async function loadAuthors(tx: Tx): Promise<void> {
  // Object.keys widens to string; these are the keys of `people`.
  const keys = Object.keys(authors) as AuthorKey[];
  await tx.author.createMany({
    data: keys.map((key) => ({
      id: stableId('author', key),
      ...authors[key],
      portraitId: stableId('media', `portrait-${key}`),
    })),
  });
}
