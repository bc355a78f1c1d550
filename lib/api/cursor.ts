/** A position in a list ordered by publication date, newest first, then by id (keyset pagination). */
export type KeysetPosition = { publishedAt: Date; id: string };

const CURSOR_PATTERN = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
// The latest time a Date can represent.
const LATEST = 8.64e15;

/** An opaque cursor for the position after an item. */
export function encodeCursor({ publishedAt, id }: KeysetPosition): string {
  return Buffer.from(`${publishedAt.getTime()}.${id}`).toString('base64url');
}

/**
 * The position in a cursor, or null for anything this site did not make. A cursor grants nothing, so it is not signed.
 */
export function decodeCursor(cursor: string): KeysetPosition | null {
  const [, time, id] = CURSOR_PATTERN.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? [];
  if (!time || !id || Number(time) > LATEST) return null;
  const position = { publishedAt: new Date(Number(time)), id };
  return encodeCursor(position) === cursor ? position : null;
}
