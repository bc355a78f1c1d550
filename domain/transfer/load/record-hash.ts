import type { ImportRecord } from '../record/types';
import { sha256 } from '@/lib/sha256';

/**
 * Tells whether a record is the one that was imported before. The order of keys is that of the first imports, and a field
 * that came later counts only when it is filled, so that records known already keep their hash.
 */
export function recordHash(record: ImportRecord): string {
  const { externalId, title, standfirst, dateline, body, section, topics, authors, thread, ...rest } = record;
  const { publishedAt, source, related, isDraft, ...later } = rest;
  const first = { externalId, title, standfirst, dateline, body, section, topics, authors, thread };
  const filled = Object.entries(later).filter(([, value]) => value !== '');
  const hashed = { ...first, publishedAt, source, related, isDraft, ...Object.fromEntries(filled) };
  return sha256(JSON.stringify(hashed));
}
