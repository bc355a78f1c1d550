import type { ChosenArticle, FrontContainer } from '@/domain/curation/types';

export type SlotPosition = { container: string; at: number };

/** The containers with one container's chosen articles replaced. */
export function withChosen(
  containers: FrontContainer[],
  container: string,
  change: (chosen: ChosenArticle[]) => ChosenArticle[],
): FrontContainer[] {
  return containers.map((one) => (one.container === container ? { ...one, chosen: change(one.chosen) } : one));
}

/** Moves an article from one position to another, within or between containers. Positions past the end mean the end. */
export function moveArticle(containers: FrontContainer[], from: SlotPosition, to: SlotPosition): FrontContainer[] {
  const moved = containers.find((one) => one.container === from.container)?.chosen[from.at];
  if (!moved) return containers;
  const without = withChosen(containers, from.container, (chosen) => chosen.filter((_, at) => at !== from.at));
  const isThere = without
    .find((one) => one.container === to.container)
    ?.chosen.some((one) => one.articleId === moved.articleId);
  if (isThere) return containers;
  return withChosen(without, to.container, (chosen) => chosen.toSpliced(Math.max(0, to.at), 0, moved));
}

/** The position one step up or down, past the end of a container in its neighbour. Null where there is none. */
export function adjacentPosition(
  containers: FrontContainer[],
  { container, at }: SlotPosition,
  by: -1 | 1,
): SlotPosition | null {
  const index = containers.findIndex((one) => one.container === container);
  const length = containers[index]?.chosen.length ?? 0;
  if (at + by >= 0 && at + by < length) return { container, at: at + by };
  const neighbour = containers[index + by];
  return neighbour ? { container: neighbour.container, at: by > 0 ? 0 : neighbour.chosen.length } : null;
}

/** Whether two layouts have the same chosen articles. */
export function isSameLayout(one: FrontContainer[], other: FrontContainer[]): boolean {
  return layoutKey(one) === layoutKey(other);
}

/**
 * Merges two people's changes of one layout by container: one that only one of them changed takes that version, one
 * that both changed takes `mine`. Also returns which those are.
 */
export function mergeLayouts(
  base: FrontContainer[],
  mine: FrontContainer[],
  theirs: FrontContainer[],
): { merged: FrontContainer[]; both: string[] } {
  const chosenIn = (list: FrontContainer[], container: string) =>
    list.find((one) => one.container === container)?.chosen ?? [];
  const changed = (list: FrontContainer[], container: string) =>
    chosenKey(chosenIn(list, container)) !== chosenKey(chosenIn(base, container));
  const both = theirs
    .filter(({ container }) => changed(mine, container) && changed(theirs, container))
    .map(({ container }) => container);
  const merged = theirs.map((place) =>
    changed(mine, place.container) ? { ...place, chosen: chosenIn(mine, place.container) } : place,
  );
  return { merged, both };
}

function layoutKey(containers: FrontContainer[]): string {
  return containers.map(({ container, chosen }) => `${container}=${chosenKey(chosen)}`).join(' ');
}

function chosenKey(chosen: ChosenArticle[]): string {
  return chosen.map(({ articleId, pinnedUntil }) => `${articleId}@${pinnedUntil?.getTime() ?? ''}`).join(',');
}
