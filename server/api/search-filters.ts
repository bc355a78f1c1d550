import type { SearchFilters } from '@/domain/search/types';
import { startOfDay } from '@/lib/dates/time-zone';

type Parameters = Partial<Record<'section' | 'topic' | 'author' | 'from' | 'to', string | undefined>>;

/** The filters of an address. Leaves out empty values and invalid dates; `to` includes its day. */
export function searchFilters({ section, topic, author, from, to }: Parameters, timeZone: string): SearchFilters {
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
