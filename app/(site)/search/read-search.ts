import { startOfDay } from '@/lib/dates/time-zone';
import type { SearchFilters } from '@/domain/search/types';

const NAMES = ['q', 'section', 'topic', 'author', 'from', 'to', 'cursor'] as const;
const MAX_VALUE_LENGTH = 200;

export type RawSearchParams = Partial<Record<string, string | string[]>>;
export type SearchParameters = Partial<Record<(typeof NAMES)[number], string>>;

/** Reads the query parameters; leaves out repeated, empty and unknown ones. */
export function readSearch(given: RawSearchParams): SearchParameters {
  const known = NAMES.flatMap((name) => {
    const value = given[name];
    const settled = typeof value === 'string' ? value.trim().slice(0, MAX_VALUE_LENGTH).normalize('NFC') : '';
    return settled === '' ? [] : [[name, settled]];
  });
  return Object.fromEntries(known) as SearchParameters; // every key is one of NAMES
}

/** The filters of a URL. Leaves out invalid dates; `to` includes its day. */
export function filtersOf({ section, topic, author, from, to }: SearchParameters, timeZone: string): SearchFilters {
  const first = dayOf(from, timeZone, 0);
  const last = dayOf(to, timeZone, 1);
  return {
    ...(section && { section }),
    ...(topic && { topic }),
    ...(author && { author }),
    ...(first && { from: first }),
    ...(last && { to: last }),
  };
}

function dayOf(date: string | undefined, timeZone: string, shift: number): Date | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date ?? '') ?? [];
  if (!year || Number.isNaN(Date.parse(date ?? ''))) return null;
  return startOfDay({ year: Number(year), month: Number(month), day: Number(day) + shift }, timeZone);
}
