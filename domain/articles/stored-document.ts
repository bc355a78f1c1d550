import { parseDocument } from './document/parse';
import type { ArticleDocument } from './document/types';

/** Parses a stored document. It passed the same check when it was saved, so a rejection here is a bug and throws. */
export function readStoredDocument(stored: unknown, id: string): ArticleDocument {
  const parsed = parseDocument(stored);
  if (!parsed.ok) throw new Error(`stored document of ${id}: ${parsed.detail ?? parsed.reason}`);
  return parsed.value;
}
