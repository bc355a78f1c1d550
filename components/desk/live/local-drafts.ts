import type { DraftBody } from '@/domain/articles/merge/draft-node';

/** An entry that is being written or waits to be sent. `at` is an ISO 8601 instant, '' for the time of sending. */
export type EntryText = { title: string; body: DraftBody; keyMoment: boolean; at: string };

/** When an entry is edited: the version that was opened, and the correction note so far. */
export type LocalDraft = EntryText & { version?: number; note?: string };

/** An entry on its way. `pressedAt` is the time of the first attempt to send, in milliseconds. */
export type QueuedEntry = EntryText & { id: string; pressedAt: number };

export const emptyText: EntryText = {
  title: '',
  body: { type: 'doc', version: 1, content: [] },
  keyMoment: false,
  at: '',
};

const draftKey = (place: string) => `warraq.live.${place}.draft`;
const queuePrefix = (articleId: string) => `warraq.live.${articleId}.waiting.`;

/** The unfinished text of a story's or an entry's form from an earlier page; null when there is none. */
export function readLocalDraft(place: string): LocalDraft | null {
  return parse(read(draftKey(place)), isText);
}

/** Stores a text in the browser, or removes it. Returns false when the browser refuses. */
export function saveLocalDraft(place: string, text: LocalDraft | null): boolean {
  return write(draftKey(place), text);
}

/**
 * The story's entries that had not arrived when the page was left, oldest first. Each has a storage key of its own, so
 * that two pages do not overwrite each other's.
 */
export function readQueuedEntries(articleId: string): QueuedEntry[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(queuePrefix(articleId)));
    return keys
      .flatMap((key) => parse(read(key), isQueuedEntry) ?? [])
      .sort((one, other) => one.pressedAt - other.pressedAt);
  } catch {
    return [];
  }
}

/** Stores an entry until it has arrived. Returns false when the browser refuses. */
export function saveQueuedEntry(articleId: string, entry: QueuedEntry): boolean {
  return write(`${queuePrefix(articleId)}${entry.id}`, entry);
}

/** The entry has arrived, or was discarded. */
export function removeQueuedEntry(articleId: string, id: string): void {
  write(`${queuePrefix(articleId)}${id}`, null);
}

/** Whether there is anything to send. */
export function hasContent({ title, body }: EntryText): boolean {
  return (
    title.trim() !== '' ||
    body.content.some((node) => node.type !== 'paragraph' || (node.content ?? []).some((run) => run.text?.trim()))
  );
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: EntryText | null): boolean {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return value === null;
  }
}

function parse<T>(stored: string | null, is: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = stored === null ? null : JSON.parse(stored);
    return is(value) ? value : null;
  } catch {
    return null;
  }
}

/** Only this file writes these, so checking the shape is enough. */
function isText(value: unknown): value is EntryText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'title' in value &&
    'body' in value &&
    'keyMoment' in value &&
    'at' in value
  );
}

function isQueuedEntry(value: unknown): value is QueuedEntry {
  return isText(value) && 'id' in value && 'pressedAt' in value;
}
