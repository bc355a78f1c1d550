import type { Prisma } from '@/db/generated/client';
import { liveEntrySelect, toLiveEntry } from '@/domain/articles/live-entry';
import type { DeskLiveEntry } from './types';

/** Everything the desk's view of an entry is made of. */
export const deskEntrySelect = {
  ...liveEntrySelect,
  version: true,
  removedAt: true,
  createdBy: { select: { name: true } },
} satisfies Prisma.LiveEntrySelect;

/** The desk's view of a row. */
export function toDeskEntry({
  createdBy,
  version,
  removedAt,
  ...row
}: Prisma.LiveEntryGetPayload<{ select: typeof deskEntrySelect }>): DeskLiveEntry {
  return { ...toLiveEntry(row), version, removedAt, writer: createdBy?.name ?? null };
}
