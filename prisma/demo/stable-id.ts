import { createHash } from 'node:crypto';

type EntityType = 'article' | 'author' | 'entry' | 'media' | 'section' | 'thread' | 'topic';

/** The same uuid for the same name every time, so that articles can point at each other before any row exists. */
export function stableId(type: EntityType, key: string): string {
  const hex = createHash('sha256').update(`demo:${type}:${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
