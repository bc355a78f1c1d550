import type { ChosenArticle, FrontContainer } from '@/domain/curation/types';

export type Place = { container: string; at: number };

/** The same places with one container's choice changed. */
export function withChosen(containers: FrontContainer[], container: string, change: (chosen: ChosenArticle[]) => ChosenArticle[]): FrontContainer[] {
  return containers.map((one) => (one.container === container ? { ...one, chosen: change(one.chosen) } : one));
}

/** Takes an article from one place and puts it into another; in the same container it moves. Places past the end are the end. */
export function moveArticle(containers: FrontContainer[], from: Place, to: Place): FrontContainer[] {
  const moved = containers.find((one) => one.container === from.container)?.chosen[from.at];
  if (!moved) return containers;
  const without = withChosen(containers, from.container, (chosen) => chosen.filter((_, at) => at !== from.at));
  const isThere = without.find((one) => one.container === to.container)?.chosen.some((one) => one.articleId === moved.articleId);
  if (isThere) return containers;
  return withChosen(without, to.container, (chosen) => chosen.toSpliced(Math.max(0, to.at), 0, moved));
}
