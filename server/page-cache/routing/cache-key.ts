import { findRoute, isStorable, type ReaderRoute } from './routes';

/** A page as the store knows it. `url` is what is rendered, so nothing of the reader's spelling can enter the page. */
export type CacheKey = { url: string; route: ReaderRoute; isStorable: boolean };

export type ParsedUrl =
  | { kind: 'page'; key: CacheKey }
  /** Written otherwise than it should be (a slash at the end, two in the middle, dots): led to how it should. */
  | { kind: 'moved'; to: string }
  | { kind: 'other' };

const other = { kind: 'other' } as const;
const MAX_PATH_LENGTH = 2_000;
const MAX_VALUE_LENGTH = 300;

/**
 * Reads what stands in a request line. Percent-encoding is settled, declared query parameters are kept in a fixed order,
 * all others are ignored. `other` for what the store has no part in.
 */
export function parseUrl(rawUrl: string): ParsedUrl {
  const queryStart = rawUrl.indexOf('?');
  const rawPath = queryStart < 0 ? rawUrl : rawUrl.slice(0, queryStart);
  const query = queryStart < 0 ? '' : rawUrl.slice(queryStart + 1);
  const decoded = rawPath.length <= MAX_PATH_LENGTH && rawPath.startsWith('/') ? decodeSegments(rawPath) : null;
  if (!decoded) return other;
  const segments = removeDotSegments(decoded);
  const route = findRoute(segments);
  if (!route) return other;
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  if (segments.length !== decoded.length) return { kind: 'moved', to: query ? `${path}?${query}` : path };
  const parameters = readParameters(route, new URLSearchParams(query));
  if (!parameters) return other;
  const search = new URLSearchParams([...parameters]).toString();
  return {
    kind: 'page',
    key: { url: search ? `${path}?${search}` : path, route, isStorable: isStorable(route, parameters) },
  };
}

/** Decoded segments, or null when they are no text, or hold what could be read as another path. */
function decodeSegments(rawPath: string): string[] | null {
  try {
    // Letters sent without encoding arrive as one character for each byte.
    const path = /[\u0080-\u00ff]/.test(rawPath) ? Buffer.from(rawPath, 'latin1').toString('utf8') : rawPath;
    const segments = path
      .slice(1)
      .split('/')
      .map((segment) => decodeURIComponent(segment).normalize('NFC'));
    if (segments.some((segment) => /[/\\\p{Cc}\ufffd]/u.test(segment))) return null;
    return segments.length === 1 && segments[0] === '' ? [] : segments;
  } catch {
    return null;
  }
}

function removeDotSegments(segments: string[]): string[] {
  const resolved: string[] = [];
  for (const segment of segments) {
    if (segment === '..') resolved.pop();
    else if (segment !== '' && segment !== '.') resolved.push(segment);
  }
  return resolved;
}

/** The declared parameters, in the order of their declaration; null when a strict route is asked for something else. */
function readParameters(route: ReaderRoute, query: URLSearchParams): Map<string, string> | null {
  const parameters = new Map<string, string>();
  const names = [...query.keys()];
  const hasOthers = names.some((name) => !Object.hasOwn(route.parameters, name)) || new Set(names).size < names.length;
  if (route.isStrict && hasOthers) return null;
  for (const [name, normalize] of Object.entries(route.parameters)) {
    const values = query.getAll(name);
    // Given twice it is no value; list pages know an empty one as mistaken.
    const value = values.length === 0 ? null : normalize(values.length === 1 ? (values[0] ?? '') : '');
    if (value !== null && value.length > MAX_VALUE_LENGTH) return null;
    if (value !== null) parameters.set(name, value);
  }
  return parameters;
}
