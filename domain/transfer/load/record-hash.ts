import { createHash } from 'node:crypto';
import type { ImportRecord } from '../record/types';

/** What tells whether a record is the one that was imported before. Its keys are always written in the same order. */
export function recordHash(record: ImportRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('base64url');
}
