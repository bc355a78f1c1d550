import { Prisma } from '@/db/generated/client';
import type { Actor } from '@/domain/users/types';
import { canSeeAllNumbers } from './policy';
import type { NumbersFilter } from './schema';
import type { Span } from './span';

const sources = Prisma.raw('from_search, from_social, from_news, from_sites, from_own, from_direct');

/**
 * The views of a span's places from `first` on, as rows of `place`, `article_id`, `views` and a column for each source: the days
 * before `rolledUntil` by the day, everything after it by the hour. Both read a range of one primary key, so that the cost is
 * what was read in the span and not what is stored: with a
 * million rows of each kind 0.3 s for 24 hours, 0.9 s for 90 days of 6,000 articles a day, 1 ms for one article (two busy cores).
 */
export function viewsSql(span: Span, first: number, rolledUntil: string | null, only: Prisma.Sql): Prisma.Sql {
  const starts = span.starts.slice(first);
  const days = span.days.slice(first);
  const rolled = rolledUntil === null ? 0 : days.filter((day) => day < rolledUntil).length;
  const byDay = Prisma.sql`
    SELECT v.day - ${days[0]}::date + ${first}::int AS place, v.article_id, v.views, ${sources}
    FROM article_views_day v WHERE v.day >= ${days[0]}::date AND v.day < ${rolledUntil}::date ${only}`;
  const byHour = Prisma.sql`
    SELECT width_bucket(v.hour, ${starts}::timestamptz[]) - 1 + ${first}::int AS place, v.article_id, v.views, ${sources}
    FROM article_views v WHERE v.hour >= ${starts[rolled] ?? span.end} AND v.hour < ${span.end} ${only}`;
  return rolled > 0 ? Prisma.sql`${byDay} UNION ALL ${byHour}` : byHour;
}

/** Narrows views to what the filter names, and to what the actor may see: authors their own articles. */
export function narrowedTo(actor: Actor, { section, author, article }: NumbersFilter): Prisma.Sql {
  const conditions = [
    section && Prisma.sql`AND v.article_id IN (SELECT id FROM article WHERE section_id = ${section}::uuid)`,
    author && Prisma.sql`AND v.article_id IN (SELECT article_id FROM article_author WHERE author_id = ${author}::uuid)`,
    article && Prisma.sql`AND v.article_id = ${article}::uuid`,
    !canSeeAllNumbers(actor) &&
      Prisma.sql`AND v.article_id IN (
        SELECT id FROM article WHERE created_by_id = ${actor.id}
        UNION SELECT w.article_id FROM article_author w JOIN author a ON a.id = w.author_id WHERE a.user_id = ${actor.id})`,
  ].filter((condition) => typeof condition === 'object');
  return conditions.length > 0 ? Prisma.join(conditions, ' ') : Prisma.empty;
}
