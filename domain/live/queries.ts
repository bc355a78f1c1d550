import { getDb } from '@/db/client';
import { liveEntrySelect, toLiveEntry } from '@/domain/articles/live-entry';
import type { LiveEntryView } from '@/domain/articles/types';
import { publicWhere } from '@/domain/articles/visibility';

const MAX_ENTRIES = 100;

/**
 * The newest entries of a public live story, those changed after `since` alone when given; newest first. Empty when the
 * story is not the public's.
 */
export function listLiveEntries(
  publicId: string,
  { since, limit = MAX_ENTRIES }: { since?: Date; limit?: number } = {},
): Promise<LiveEntryView[]> {
  return readEntries(publicId, Math.min(Math.max(Math.trunc(limit), 1), MAX_ENTRIES), since);
}

async function readEntries(publicId: string, take: number, since: Date | undefined): Promise<LiveEntryView[]> {
  const rows = await getDb().liveEntry.findMany({
    where: {
      removedAt: null,
      article: { publicId, ...publicWhere(new Date()) },
      ...(since && { updatedAt: { gt: since } }),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    select: liveEntrySelect,
  });
  return rows.map(toLiveEntry);
}
