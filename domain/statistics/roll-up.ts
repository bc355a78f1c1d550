import { getDb } from '@/db/client';
import { readSettings } from '@/domain/settings/queries';
import { addDays, type CalendarDay, startOfDay, wallTime } from '@/lib/dates/time-zone';
import { isoDay } from './span';

/** Hours are kept for the most read of a week, and for the hours of a day and the day before. */
export const KEPT_HOURLY_DAYS = 14;
/** Two spans of the longest range need half a year. */
const KEPT_DAYS = 731;

/**
 * Adds up the hours of each day that is over, and deletes hours and days that are too old. Done twice it gives the same: a day
 * is added up anew while its hours are there, and what it had stays when they have become fewer (after a change of the time
 * zone the hours of one day fall into two).
 */
export async function rollUpViews(now: Date = new Date()): Promise<void> {
  const { timeZone } = await readSettings();
  const first = await getDb().articleViews.findFirst({ orderBy: { hour: 'asc' }, select: { hour: true } });
  const today = wallTime(now, timeZone);
  const startOfToday = startOfDay(today, timeZone);
  const startOfKept = startOfDay(addDays(today, -KEPT_HOURLY_DAYS), timeZone);
  if (first) {
    let day: CalendarDay = wallTime(first.hour, timeZone);
    for (let start = startOfDay(day, timeZone); start < startOfToday; start = startOfDay(day, timeZone)) {
      const next = addDays(day, 1);
      const until = startOfDay(next, timeZone);
      await rollUpDay(isoDay(day), start, until);
      if (start < startOfKept) await getDb().articleViews.deleteMany({ where: { hour: { gte: start, lt: until } } });
      day = next;
    }
  }
  const oldest = new Date(`${isoDay(addDays(today, -KEPT_DAYS))}T00:00:00Z`);
  await getDb().articleViewsDay.deleteMany({ where: { day: { lt: oldest } } });
}

async function rollUpDay(day: string, start: Date, until: Date): Promise<void> {
  await getDb().$executeRaw`
    INSERT INTO article_views_day AS d (day, article_id, views, from_search, from_social, from_news, from_sites, from_own, from_direct)
    SELECT ${day}::date, v.article_id, sum(v.views)::int, sum(v.from_search)::int, sum(v.from_social)::int, sum(v.from_news)::int,
      sum(v.from_sites)::int, sum(v.from_own)::int, sum(v.from_direct)::int
    FROM article_views v WHERE v.hour >= ${start} AND v.hour < ${until}
    GROUP BY v.article_id ORDER BY v.article_id
    ON CONFLICT (day, article_id) DO UPDATE SET
      views = excluded.views, from_search = excluded.from_search, from_social = excluded.from_social, from_news = excluded.from_news,
      from_sites = excluded.from_sites, from_own = excluded.from_own, from_direct = excluded.from_direct
    WHERE excluded.views > d.views`;
}
