import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import { isPublic } from '@/domain/articles/visibility';
import type { MenuEntryInput, MenuPlace } from './types';

/** The one row that holds the version of the menus. */
export const menuId = 1;

export const entrySelect = {
  position: true,
  place: true,
  parentAt: true,
  label: true,
  address: true,
  section: { select: { id: true, slug: true, name: true, colour: true } },
  topic: { select: { id: true, slug: true, name: true } },
  page: {
    select: { id: true, title: true, pageSlug: true, status: true, publishedAt: true, embargoUntil: true },
  },
} satisfies Prisma.MenuEntrySelect;

export type StoredEntry = Prisma.MenuEntryGetPayload<{ select: typeof entrySelect }>;

export const placeNames = { header: 'HEADER', footer: 'FOOTER', social: 'SOCIAL' } as const satisfies Record<
  MenuPlace,
  StoredEntry['place']
>;

/** Every entry, in order. One small query. */
export function loadEntries(): Promise<StoredEntry[]> {
  return getDb().menuEntry.findMany({
    orderBy: { position: 'asc' },
    relationLoadStrategy: 'join',
    select: entrySelect,
  });
}

/** Only published pages are linked, and no article that was a page once. */
export function isHidden({ page }: StoredEntry, now: Date): boolean {
  return page !== null && (page.pageSlug === null || !isPublic(page, now));
}

/** The rows of one menu, from `first` on. */
export function toRows(place: MenuPlace, entries: MenuEntryInput[], first: number): Prisma.MenuEntryCreateManyInput[] {
  let parentAt = first;
  return entries.map(({ kind, target, label, depth }, index) => {
    const position = first + index;
    if (depth === 0) parentAt = position;
    return {
      position,
      place: placeNames[place],
      label,
      ...(depth === 1 && { parentAt }),
      ...(kind === 'section' && { sectionId: target }),
      ...(kind === 'topic' && { topicId: target }),
      ...(kind === 'page' && { pageId: target }),
      ...(kind === 'address' && { address: target }),
    };
  });
}
