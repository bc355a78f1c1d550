/**
 * A position in a ranked list: the last value and document, and the time used for ranking, so that later pages rank
 * alike.
 */
export type SearchPosition = { value: number; doc: number; now: Date };

const CURSOR_PATTERN = /^s1\.(-?\d{1,6}(?:\.\d{1,5})?)\.(\d{1,10})\.(\d{1,15})$/;

/** Rounds scores, so that a value survives being written into a cursor. */
export function roundScore(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** An opaque cursor for the position after a hit. */
export function encodeSearchCursor({ value, doc, now }: SearchPosition): string {
  return Buffer.from(`s1.${roundScore(value).toFixed(5)}.${doc}.${now.getTime()}`).toString('base64url');
}

/** The position in a cursor, or null for anything this site did not make. */
export function decodeSearchCursor(cursor: string): SearchPosition | null {
  const [, value, doc, time] = CURSOR_PATTERN.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (value === undefined || !doc || !time || Number(time) > 8.64e15) return null;
  const position = { value: Number(value), doc: Number(doc), now: new Date(Number(time)) };
  return encodeSearchCursor(position) === cursor ? position : null;
}
