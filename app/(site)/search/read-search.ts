import { normalizeUnicode } from '@/lib/arabic/stream-safe';

const NAMES = ['q', 'section', 'topic', 'author', 'from', 'to', 'cursor'] as const;
const MAX_VALUE_LENGTH = 200;

export type RawSearchParams = Partial<Record<string, string | string[]>>;
export type SearchParameters = Partial<Record<(typeof NAMES)[number], string>>;

/** Reads the query parameters; leaves out repeated, empty and unknown ones. */
export function readSearch(given: RawSearchParams): SearchParameters {
  const known = NAMES.flatMap((name) => {
    const value = given[name];
    const settled = typeof value === 'string' ? normalizeUnicode(value.trim().slice(0, MAX_VALUE_LENGTH), 'NFC') : '';
    return settled === '' ? [] : [[name, settled]];
  });
  return Object.fromEntries(known) as SearchParameters; // every key is one of NAMES
}
