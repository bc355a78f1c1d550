import type { NameKind } from './types';

/**
 * Every page that shows a name declares `name:ID`. Sections also appear in the masthead of all pages, and a URL that was
 * missing may now exist.
 */
export function cacheTagsOfName(kind: NameKind, id: string): string[] {
  return [`name:${id}`, `${kind}:${id}`, 'missing', 'feeds', ...(kind === 'section' ? ['settings'] : [])];
}
