import { readSettings } from '@/domain/settings/queries';
import type { Actor } from '@/domain/users/types';
import { csvLineForSpreadsheet } from '@/lib/csv';
import { toIsoWithOffset, wallTime } from '@/lib/dates/time-zone';
import { listMissedSearches, readNumbers } from './queries';
import type { NumbersFilter } from './schema';
import { isoDay } from './span';
import type { ViewsView } from './types';

/** The parts of the numbers that can be downloaded. */
export const numbersParts = ['views', 'sources', 'articles', 'searches'] as const;
export type NumbersPart = (typeof numbersParts)[number];

/** What the screen shows of a part as CSV, for spreadsheets; hours carry the offset of the site's time zone. */
export async function exportNumbers(
  actor: Actor,
  filter: NumbersFilter,
  part: NumbersPart,
  now: Date = new Date(),
): Promise<string> {
  if (part === 'searches') {
    const searches = await listMissedSearches(actor, filter, now);
    return csvOf(
      ['query', 'times'],
      searches.map(({ query, count }) => [query, count]),
    );
  }
  const { timeZone } = await readSettings();
  const numbers = await readNumbers(actor, filter, now);
  if (part === 'sources')
    return csvOf(
      ['source', 'views'],
      numbers.sources.map(({ source, views }) => [source, views]),
    );
  if (part === 'articles')
    return csvOf(
      ['title', 'views', 'id'],
      numbers.articles.map(({ id, title, views }) => [title, views, id]),
    );
  return csvOf(
    [numbers.unit, 'views', 'before'],
    numbers.points.map(({ start, views, before }) => [placeOf(numbers.unit, start, timeZone), views, before]),
  );
}

function placeOf(unit: ViewsView['unit'], start: Date, timeZone: string): string {
  return unit === 'hour' ? toIsoWithOffset(start, timeZone) : isoDay(wallTime(start, timeZone));
}

/** With a byte order mark: without one Excel takes Arabic for another encoding. */
function csvOf(head: string[], rows: (string | number)[][]): string {
  return `\ufeff${[head, ...rows].map(csvLineForSpreadsheet).join('')}`;
}
