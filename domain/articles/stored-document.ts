import { parseDocument } from './document/parse';
import type { ArticleDocument } from './document/types';

/** A document as stored. It passed the same check on its way in: a refusal here is a bug, and throws. */
export function readStoredDocument(stored: unknown, id: string): ArticleDocument {
  const parsed = parseDocument(stored);
  if (!parsed.ok) throw new Error(`stored document of ${id}: ${parsed.detail ?? parsed.reason}`);
  return parsed.value;
}
