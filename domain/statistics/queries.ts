import { getDb } from '@/db/client';
import { readSettings } from '@/domain/settings/queries';
import type { Actor } from '@/domain/users/types';
import { canSeeAllNumbers, canSeeNumbers } from './policy';
import type { NumbersFilter } from './schema';
import { isoDay, type Span, spanOf } from './span';
import { type MissedSearchView, type NumbersView, viewSources, type ViewsView } from './types';
import { narrowedTo, viewsSql } from './views-sql';
import { wallTime } from '@/lib/dates/time-zone';

const SHOWN_ARTICLES = 10;
const SHOWN_SEARCHES = 20;

type PlaceRow = { place: number; views: number; sources: number[] };

/**
 * The views of a span and of the one before, hour by hour or day by day, by source, and the articles most read in it. Authors
 * see what their own articles have; everybody below sees nothing. Three queries.
 */
export async function readNumbers(actor: Actor, filter: NumbersFilter, now: Date = new Date()): Promise<NumbersView> {
  const { span, rolledUntil } = await prepare(filter, now);
  const only = narrowedTo(actor, filter);
  const [rows, articles] = canSeeNumbers(actor)
    ? await Promise.all([
        readPlaces(span, rolledUntil, only),
        getDb().$queryRaw<NumbersView['articles']>`
          SELECT a.id, a.title, most.views
          FROM (
            SELECT article_id, sum(views)::float8 AS views FROM (${viewsSql(span, span.count, rolledUntil, only)}) AS seen
            GROUP BY article_id ORDER BY 2 DESC, 1 DESC LIMIT ${SHOWN_ARTICLES}
          ) AS most JOIN article a ON a.id = most.article_id ORDER BY most.views DESC, a.id DESC`,
      ])
    : [[], []];
  const views = toViews(span, rows);
  const counts = viewSources.map((source, index) => ({
    source,
    views: total(rows.filter(({ place }) => place >= span.count).map(({ sources }) => sources[index] ?? 0)),
  }));
  const unknown = views.total - total(counts.map((count) => count.views));
  return { ...views, articles, sources: unknown > 0 ? [...counts, { source: 'unknown', views: unknown }] : counts };
}

/** The views of a span and of the one before, for a small chart. Two queries. */
export async function readViews(actor: Actor, filter: NumbersFilter, now: Date = new Date()): Promise<ViewsView> {
  const { span, rolledUntil } = await prepare(filter, now);
  return toViews(span, canSeeNumbers(actor) ? await readPlaces(span, rolledUntil, narrowedTo(actor, filter)) : []);
}

/** What readers searched for in vain on the days of a span, the most frequent first; for editors. */
export async function listMissedSearches(
  actor: Actor,
  { range }: Pick<NumbersFilter, 'range'>,
  now: Date = new Date(),
): Promise<MissedSearchView[]> {
  if (!canSeeAllNumbers(actor)) return [];
  const { timeZone } = await readSettings();
  const { starts, count } = spanOf(range, now, timeZone);
  const from = isoDay(wallTime(starts[count] ?? now, timeZone));
  return getDb().$queryRaw`
    SELECT query, sum(count)::float8 AS count FROM missed_search WHERE day >= ${from}::date
    GROUP BY query ORDER BY 2 DESC, 1 LIMIT ${SHOWN_SEARCHES}`;
}

/** The title of an article that the numbers are narrowed to; null when it is gone. */
export async function findTitle(id: string): Promise<string | null> {
  const article = await getDb().article.findUnique({ where: { id }, select: { title: true } });
  return article?.title ?? null;
}

/** The span, and the first day whose views are not yet rolled up; null while none are, and for hours. */
async function prepare({ range }: NumbersFilter, now: Date): Promise<{ span: Span; rolledUntil: string | null }> {
  const { timeZone } = await readSettings();
  const span = spanOf(range, now, timeZone);
  if (span.unit === 'hour') return { span, rolledUntil: null };
  const [row] = await getDb().$queryRaw<{ until: string | null }[]>`
    SELECT (max(day) + 1)::text AS until FROM article_views_day`;
  return { span, rolledUntil: row?.until ?? null };
}

function readPlaces(span: Span, rolledUntil: string | null, only: Parameters<typeof viewsSql>[3]): Promise<PlaceRow[]> {
  return getDb().$queryRaw`
    SELECT place, sum(views)::float8 AS views, ARRAY[sum(from_search), sum(from_social), sum(from_news), sum(from_sites),
      sum(from_own), sum(from_direct)]::float8[] AS sources
    FROM (${viewsSql(span, 0, rolledUntil, only)}) AS seen GROUP BY place`;
}

function toViews({ unit, count, starts }: Span, rows: PlaceRow[]): ViewsView {
  const viewsAt = new Map(rows.map(({ place, views }) => [place, views]));
  const points = starts.slice(count).map((start, index) => ({
    start,
    views: viewsAt.get(count + index) ?? 0,
    before: viewsAt.get(index) ?? 0,
  }));
  const whole = points.slice(0, -1);
  return {
    unit,
    points,
    total: total(points.map(({ views }) => views)),
    compared: { now: total(whole.map(({ views }) => views)), before: total(whole.map(({ before }) => before)) },
  };
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
