import { getDb } from '@/db/client';
import { readSettings } from '@/domain/settings/queries';
import { addDays, wallTime } from '@/lib/dates/time-zone';
import { isoDay } from './span';

/** Of a running day this many are kept, of a day that is over fewer: made-up queries must not fill the table. */
export const MAX_OF_TODAY = 2_000;
export const MAX_OF_A_DAY = 100;
const KEPT_DAYS = 91;

/**
 * Adds to today's counts of searches that found nothing (`missedQueryKey` gives their queries). When there are too many, the
 * rarer half goes, so that what is asked often stays however much is made up.
 */
export async function recordMissedSearches(
  counts: { query: string; count: number }[],
  now = new Date(),
): Promise<void> {
  const today = isoDay(wallTime(now, (await readSettings()).timeZone));
  // Always in the same order, so that two processes cannot deadlock.
  const sorted = [...counts].sort((one, other) => (one.query < other.query ? -1 : 1)).slice(0, MAX_OF_TODAY);
  await getDb().$executeRaw`
    INSERT INTO missed_search AS m (day, query, count)
    SELECT ${today}::date, seen.query, seen.count
    FROM unnest(${sorted.map(({ query }) => query)}::text[], ${sorted.map(({ count }) => count)}::int[]) AS seen(query, count)
    ON CONFLICT (day, query) DO UPDATE SET count = m.count + excluded.count`;
  const stored = await getDb().missedSearch.count({ where: { day: new Date(`${today}T00:00:00Z`) } });
  if (stored > MAX_OF_TODAY) await keepMostFrequent(today, MAX_OF_TODAY / 2);
}

/** Keeps the most frequent queries of each day that is over, and no day older than the longest range. */
export async function pruneMissedSearches(now: Date = new Date()): Promise<void> {
  const today = wallTime(now, (await readSettings()).timeZone);
  const oldest = new Date(`${isoDay(addDays(today, -KEPT_DAYS))}T00:00:00Z`);
  await getDb().missedSearch.deleteMany({ where: { day: { lt: oldest } } });
  const days = await getDb().$queryRaw<{ day: string }[]>`
    SELECT day::text FROM missed_search WHERE day < ${isoDay(today)}::date GROUP BY day HAVING count(*) > ${MAX_OF_A_DAY}`;
  for (const { day } of days) await keepMostFrequent(day, MAX_OF_A_DAY);
}

async function keepMostFrequent(day: string, kept: number): Promise<void> {
  await getDb().$executeRaw`
    DELETE FROM missed_search WHERE day = ${day}::date AND query NOT IN (
      SELECT query FROM missed_search WHERE day = ${day}::date ORDER BY count DESC, query LIMIT ${kept})`;
}
