import { getDb } from '@/db/client';
import type { AdvertisementCounts } from './types';

export type HourCount = AdvertisementCounts & { advertisementId: string; hour: Date };

/** Adds to the hourly counts, of which there may be several for one hour; skips deleted advertisements. Announces no tag: readers see none of it. */
export async function recordAdvertisementCounts(counts: HourCount[]): Promise<void> {
  const ids = counts.map(({ advertisementId }) => advertisementId);
  const hours = counts.map(({ hour }) => hour);
  const shown = counts.map((row) => row.shown);
  const clicked = counts.map((row) => row.clicked);
  // Always in the same order, so that two processes cannot deadlock.
  await getDb().$executeRaw`
    INSERT INTO advertisement_count (advertisement_id, hour, shown, clicked)
    SELECT a.id, seen.hour, sum(seen.shown)::int, sum(seen.clicked)::int
    FROM unnest(${ids}::uuid[], ${hours}::timestamptz[], ${shown}::int[], ${clicked}::int[]) AS seen(id, hour, shown, clicked)
    JOIN advertisement a ON a.id = seen.id
    GROUP BY a.id, seen.hour ORDER BY a.id, seen.hour
    ON CONFLICT (advertisement_id, hour) DO UPDATE SET
      shown = advertisement_count.shown + excluded.shown, clicked = advertisement_count.clicked + excluded.clicked`;
}
