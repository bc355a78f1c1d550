import { type MenuDeskEntry, type MenuDraft, type MenuPlace, menuPlaces } from '@/domain/menus/types';

/** How many lines move together: an entry and what belongs to it. */
export function blockLength(entries: MenuDeskEntry[], at: number): number {
  const entry = entries[at];
  if (!entry || entry.depth === 1) return entry ? 1 : 0;
  const next = entries.findIndex((one, index) => index > at && one.depth === 0);
  return (next < 0 ? entries.length : next) - at;
}

/** Moves an entry, with what belongs to it, before the line at `to`; into the entry itself it cannot be moved. */
export function moveTo(entries: MenuDeskEntry[], from: number, to: number): MenuDeskEntry[] {
  const length = blockLength(entries, from);
  if (length === 0 || (to >= from && to < from + length)) return entries;
  const block = entries.slice(from, from + length);
  const rest = entries.toSpliced(from, length);
  const target = to > from ? to - length : to;
  // A line of a sub-menu stays below one that it can belong to; others stand before or after a whole sub-menu.
  const at = block[0]?.depth === 1 ? Math.max(1, target) : startOfBlock(rest, target);
  return rest.toSpliced(at, 0, ...block);
}

/** Moves an entry one step up or down among its like. */
export function step(entries: MenuDeskEntry[], at: number, by: -1 | 1): MenuDeskEntry[] {
  const entry = entries[at];
  if (!entry) return entries;
  if (entry.depth === 1) return by < 0 ? (at < 2 ? entries : moveTo(entries, at, at - 1)) : moveTo(entries, at, at + 2);
  if (by < 0) return at === 0 ? entries : moveTo(entries, at, startOfBlock(entries, at - 1));
  const next = at + blockLength(entries, at);
  return next >= entries.length ? entries : moveTo(entries, at, next + blockLength(entries, next));
}

/** Makes an entry part of the sub-menu of the one before it; unchanged where there is none, or it has one itself. */
export function nest(entries: MenuDeskEntry[], at: number): MenuDeskEntry[] {
  const entry = entries[at];
  if (!entry || at === 0 || entry.depth === 1 || entry.kind === 'heading' || blockLength(entries, at) > 1)
    return entries;
  return entries.with(at, { ...entry, depth: 1 });
}

/** Takes an entry out of its sub-menu, to stand after it. */
export function unnest(entries: MenuDeskEntry[], at: number): MenuDeskEntry[] {
  const entry = entries[at];
  if (!entry || entry.depth === 0) return entries;
  const after = entries.findIndex((one, index) => index > at && one.depth === 0);
  const end = after < 0 ? entries.length : after;
  return entries.toSpliced(end, 0, { ...entry, depth: 0 }).toSpliced(at, 1);
}

/** Removes an entry; what belongs to it takes its place, but for a column of the footer, which goes as a whole. */
export function remove(entries: MenuDeskEntry[], at: number, place: MenuPlace): MenuDeskEntry[] {
  const length = blockLength(entries, at);
  if (place === 'footer') return entries.toSpliced(at, length);
  return entries.flatMap((entry, index) => {
    if (index === at) return [];
    return index > at && index < at + length ? [{ ...entry, depth: 0 as const }] : [entry];
  });
}

export function isSame(one: MenuDeskEntry[], other: MenuDeskEntry[]): boolean {
  return JSON.stringify(one.map(saved)) === JSON.stringify(other.map(saved));
}

/** The part of an entry that is saved. */
export function saved({ kind, target, label, depth }: MenuDeskEntry) {
  return { kind, target, label, depth };
}

/** A menu that only one of two people changed is taken from that one, and `mine` where both did; also says which those are. */
export function mergeMenus(
  base: MenuDraft,
  mine: MenuDraft,
  theirs: MenuDraft,
): { merged: MenuDraft; both: MenuPlace[] } {
  const changedMine = menuPlaces.filter((place) => !isSame(base[place], mine[place]));
  const both = changedMine.filter(
    (place) => !isSame(base[place], theirs[place]) && !isSame(mine[place], theirs[place]),
  );
  const merged = { ...theirs };
  for (const place of changedMine) merged[place] = mine[place];
  return { merged, both };
}

function startOfBlock(entries: MenuDeskEntry[], at: number): number {
  let start = Math.max(0, Math.min(at, entries.length));
  while (start > 0 && entries[start]?.depth === 1) start -= 1;
  return start;
}
