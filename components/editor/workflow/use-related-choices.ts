'use client';

import { useDraftField, useEditing } from '../session/editing';

/** What editors choose for readers to be led on to: pinned articles in their order, and those that are left out. */
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
      store.edit({ relatedPinIds: [...without(pins, id), id], relatedExcludeIds: without(excludes, id) }),
    exclude: (id: string) =>
      store.edit({
        relatedPinIds: without(pins, id),
        relatedExcludeIds: [...without(excludes, id), id],
        relatedPinEnds: withEnd(ends, id, null),
      }),
    /** Leaves it to what is found by itself. */
    free: (id: string) =>
      store.edit({
        relatedPinIds: without(pins, id),
        relatedExcludeIds: without(excludes, id),
        relatedPinEnds: withEnd(ends, id, null),
      }),
    move: (at: number, by: number) => store.edit({ relatedPinIds: moved(pins, at, by) }),
    endPin: (id: string, end: Date | null) => store.edit({ relatedPinEnds: withEnd(ends, id, end) }),
  };
}

function without(ids: string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}

function withEnd(ends: Record<string, string>, id: string, end: Date | null): Record<string, string> {
  const { [id]: _before, ...others } = ends;
  return end ? { ...others, [id]: end.toISOString() } : others;
}

function moved(ids: string[], at: number, by: number): string[] {
  const [one] = ids.slice(at, at + 1);
  if (one === undefined) return ids;
  const rest = ids.filter((id) => id !== one);
  return [...rest.slice(0, at + by), one, ...rest.slice(at + by)];
}
