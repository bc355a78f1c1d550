import { normalizeUnicode } from '@/lib/arabic/stream-safe';
import { findRoute, isStorable, type ReaderRoute } from './routes';

/**
 * Identifies a page in the store. `url` is normalized and is what gets rendered, so the request's own notation cannot
 * reach the page.
 */
export type CacheKey = { url: string; route: ReaderRoute; isStorable: boolean };

export type ParsedUrl =
  | { kind: 'page'; key: CacheKey }
  /** Not the canonical notation (trailing slash, double slash, dots): redirected to it. */
  | { kind: 'moved'; to: string }
  | { kind: 'other' };

const other = { kind: 'other' } as const;
const MAX_PATH_LENGTH = 2_000;
const MAX_VALUE_LENGTH = 300;

/**
 * Parses the URL of a request line: normalizes percent-encoding, puts declared query parameters in a fixed order and
 * ignores all others. Returns `other` for addresses that do not belong to the store.
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

/** Decoded segments; null when they are not valid UTF-8 or contain what could be read as another path. */
function decodeSegments(rawPath: string): string[] | null {
  try {
    // Unencoded non-ASCII letters arrive as one latin1 character for each byte.
    const path = /[\u0080-\u00ff]/.test(rawPath) ? Buffer.from(rawPath, 'latin1').toString('utf8') : rawPath;
    const segments = path
      .slice(1)
      .split('/')
      .map((segment) => normalizeUnicode(decodeURIComponent(segment), 'NFC'));
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

/** The declared parameters in the order of their declaration; null when a strict route gets an invalid one. */
function readParameters(route: ReaderRoute, query: URLSearchParams): Map<string, string> | null {
  const parameters = new Map<string, string>();
  const names = [...query.keys()];
  const hasOthers = names.some((name) => !Object.hasOwn(route.parameters, name)) || new Set(names).size < names.length;
  if (route.isStrict && hasOthers) return null;
  for (const [name, normalize] of Object.entries(route.parameters)) {
    const values = query.getAll(name);
    // A repeated parameter has no value; list pages treat the empty value as invalid.
    const value = values.length === 0 ? null : normalize(values.length === 1 ? (values[0] ?? '') : '');
    if (value !== null && value.length > MAX_VALUE_LENGTH) return null;
    if (value !== null) parameters.set(name, value);
  }
  return parameters;
}
