import type { DeskLiveEntry, EntryPage, EntryReferences } from '@/domain/live/types';

export type EntryList = EntryReferences & { entries: DeskLiveEntry[] };

/** Merges entries into the list: newer versions replace older ones, and all are sorted by time. */
export function withEntries(
  list: EntryList,
  changed: DeskLiveEntry[],
  inserted?: Pick<EntryPage, 'images' | 'clips' | 'titles'>,
): EntryList {
  const byId = new Map(list.entries.map((entry) => [entry.id, entry]));
  for (const entry of changed) {
    const known = byId.get(entry.id);
    if (!known || known.version <= entry.version) byId.set(entry.id, entry);
  }
  return {
    entries: [...byId.values()].sort(
      (one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1),
    ),
    images: { ...list.images, ...inserted?.images },
    clips: { ...list.clips, ...inserted?.clips },
    titles: { ...list.titles, ...inserted?.titles },
  };
}
