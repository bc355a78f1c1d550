import type { Prisma } from '@/db/generated/client';
import { readStoredDocument } from './stored-document';
import type { LiveEntryView } from './types';

/** Everything a live entry's view is made of. */
export const liveEntrySelect = {
  id: true,
  at: true,
  title: true,
  body: true,
  keyMoment: true,
  updatedAt: true,
  corrections: { select: { at: true, note: true }, orderBy: { at: 'asc' } },
} satisfies Prisma.LiveEntrySelect;

/** The view of a row. */
export function toLiveEntry(row: Prisma.LiveEntryGetPayload<{ select: typeof liveEntrySelect }>): LiveEntryView {
  return { ...row, body: readStoredDocument(row.body, row.id) };
}
