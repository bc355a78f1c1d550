/** A place in a ranked list: the value and document after which to go on, and the time by which the list was ranked. */
export type SearchPosition = { value: number; doc: number; now: Date };

const CURSOR_PATTERN = /^s1\.(-?\d{1,6}(?:\.\d{1,5})?)\.(\d{1,10})\.(\d{1,15})$/;

/** Ranks are compared at this fineness, so that a value survives being written down. */
export function roundScore(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** An opaque cursor for the position after a hit. */
export function encodeSearchCursor({ value, doc, now }: SearchPosition): string {
  return Buffer.from(`s1.${roundScore(value).toFixed(5)}.${doc}.${now.getTime()}`).toString('base64url');
}

/** The position a cursor names, or null for anything this site did not make. */
export function decodeSearchCursor(cursor: string): SearchPosition | null {
  const [, value, doc, time] = CURSOR_PATTERN.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (value === undefined || !doc || !time || Number(time) > 8.64e15) return null;
  const position = { value: Number(value), doc: Number(doc), now: new Date(Number(time)) };
  return encodeSearchCursor(position) === cursor ? position : null;
}
