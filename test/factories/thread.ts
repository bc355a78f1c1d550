import { getDb } from '@/db/client';
import type { Prisma, StoryThread } from '@/db/generated/client';
import { nextNumber } from '@/test/factories/sequence';

/** A running story. */
export function createThread(fields: Partial<Prisma.StoryThreadUncheckedCreateInput> = {}): Promise<StoryThread> {
  const number = nextNumber();
  return getDb().storyThread.create({ data: { slug: `ملف-${number}`, title: `ملف ${number}`, ...fields } });
}
