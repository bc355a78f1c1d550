import type { JournalEntry } from '@/domain/articles/merge/draft-session';

const keyOf = (articleId: string) => `warraq.draft.${articleId}`;

/** Work that an earlier page left in the browser, if it can be read. */
export function readJournal(articleId: string): JournalEntry | null {
  try {
    const stored = localStorage.getItem(keyOf(articleId));
    const entry: unknown = stored ? JSON.parse(stored) : null;
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

/**
 * Stores the entry in the browser, or removes it. Returns false when the browser refuses (private windows, full
 * storage).
 */
export function writeJournal(articleId: string, entry: JournalEntry | null): boolean {
  try {
    if (entry) localStorage.setItem(keyOf(articleId), JSON.stringify(entry));
    else localStorage.removeItem(keyOf(articleId));
    return true;
  } catch {
    return false;
  }
}

/** Only `writeJournal` writes entries, so checking the shape is enough. */
function isEntry(value: unknown): value is JournalEntry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'base' in value &&
    'content' in value &&
    'conflicts' in value &&
    Array.isArray(value.conflicts)
  );
}
