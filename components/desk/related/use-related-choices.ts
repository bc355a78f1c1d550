'use client';

import { useDraftField, useEditing } from '../editor/session/editing';

/** The editors' choices for the related list: pinned articles in order, and excluded ones. */
export function useRelatedChoices() {
  const { store } = useEditing();
  const [pins, excludes, ends] = [
    useDraftField('relatedPinIds'),
    useDraftField('relatedExcludeIds'),
    useDraftField('relatedPinEnds'),
  ];
  return {
    pins,
    excludes,
    ends,
    pin: (id: string) =>
      store.edit({ relatedPinIds: [...withoutId(pins, id), id], relatedExcludeIds: withoutId(excludes, id) }),
    exclude: (id: string) =>
      store.edit({
        relatedPinIds: withoutId(pins, id),
        relatedExcludeIds: [...withoutId(excludes, id), id],
        relatedPinEnds: withEnd(ends, id, null),
      }),
    /** The article may still appear among the computed ones. */
    unpin: (id: string) =>
      store.edit({
        relatedPinIds: withoutId(pins, id),
        relatedExcludeIds: withoutId(excludes, id),
        relatedPinEnds: withEnd(ends, id, null),
      }),
    move: (at: number, by: number) => store.edit({ relatedPinIds: withMoved(pins, at, by) }),
    setPinEnd: (id: string, end: Date | null) => store.edit({ relatedPinEnds: withEnd(ends, id, end) }),
  };
}

function withoutId(ids: string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}

function withEnd(ends: Record<string, string>, id: string, end: Date | null): Record<string, string> {
  const { [id]: _before, ...others } = ends;
  return end ? { ...others, [id]: end.toISOString() } : others;
}

function withMoved(ids: string[], at: number, by: number): string[] {
  const [one] = ids.slice(at, at + 1);
  if (one === undefined) return ids;
  const rest = ids.filter((id) => id !== one);
  return [...rest.slice(0, at + by), one, ...rest.slice(at + by)];
}
