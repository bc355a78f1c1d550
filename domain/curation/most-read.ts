import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import { findCards } from '@/domain/articles/card-queries';
import type { ArticleCardView } from '@/domain/articles/types';
import { publicSql } from '@/domain/articles/visibility';
import { readSectionFamily } from '@/domain/taxonomy/queries';
import type { MostRead, ReadingPeriod } from './types';

const HOUR_MS = 3_600_000;
/** Views are kept by the hour: "the last hour" is this one and the one before, or it would be empty at each full hour. */
const HOURS = { hour: 1, day: 24, week: 7 * 24 };
const SHOWN = 5;

/** Ids of the five most read of each period, of the whole site or of some sections; one query, bounded by what was read in a week. */
export async function listMostReadIds(sectionIds: string[] | undefined, now: Date): Promise<MostRead<string>> {
  const inSection = sectionIds === undefined ? Prisma.empty : Prisma.sql`AND a.section_id = ANY(${sectionIds}::uuid[])`;
  const rows = await getDb().$queryRaw<{ period: ReadingPeriod; id: string }[]>`
    WITH viewed AS (
      SELECT v.article_id, sum(v.views) AS week,
        sum(v.views) FILTER (WHERE v.hour >= ${hoursAgo(HOURS.day, now)}) AS day, sum(v.views) FILTER (WHERE v.hour >= ${hoursAgo(HOURS.hour, now)}) AS hour
      FROM article_views v WHERE v.hour >= ${hoursAgo(HOURS.week, now)} AND v.hour <= ${now} GROUP BY v.article_id
    ), seen AS (
      SELECT a.id, viewed.hour, viewed.day, viewed.week FROM viewed JOIN article a ON a.id = viewed.article_id WHERE ${publicSql(now)} ${inSection}
    ), ranked AS (
      (SELECT 'hour' AS period, id, hour AS views FROM seen WHERE hour > 0 ORDER BY hour DESC, id DESC LIMIT ${SHOWN})
      UNION ALL (SELECT 'day', id, day FROM seen WHERE day > 0 ORDER BY day DESC, id DESC LIMIT ${SHOWN})
      UNION ALL (SELECT 'week', id, week FROM seen ORDER BY week DESC, id DESC LIMIT ${SHOWN})
    )
    SELECT period, id FROM ranked ORDER BY period, views DESC, id DESC`;
  const of = (period: ReadingPeriod): string[] => rows.filter((row) => row.period === period).map(({ id }) => id);
  return { hour: of('hour'), day: of('day'), week: of('week') };
}

/** The most read articles of a section and of those below it in recent periods, in two queries. */
export async function listMostReadOfSection(
  sectionId: string,
  now: Date = new Date(),
): Promise<MostRead<ArticleCardView>> {
  const ids = await listMostReadIds(await readSectionFamily(sectionId), now);
  return showMostRead(ids, await findCards([...new Set(Object.values(ids).flat())], now));
}

/** The cards of the ids, where they are known. */
export function showMostRead(
  ids: MostRead<string>,
  cards: ReadonlyMap<string, ArticleCardView>,
): MostRead<ArticleCardView> {
  const show = (period: ReadingPeriod): ArticleCardView[] => ids[period].flatMap((id) => cards.get(id) ?? []);
  return { hour: show('hour'), day: show('day'), week: show('week') };
}

function hoursAgo(hours: number, now: Date): Date {
  return new Date(Math.floor(now.getTime() / HOUR_MS - hours) * HOUR_MS);
}
