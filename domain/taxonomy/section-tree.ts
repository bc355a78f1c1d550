import type { SectionView } from './types';

type Placed = Pick<SectionView, 'id' | 'parentId'>;

/** Each section with those below it behind it; both levels in the order given. */
export function inTreeOrder<S extends Placed>(sections: S[]): S[] {
  const ids = new Set(sections.map(({ id }) => id));
  const below = (parentId: string) => sections.filter((one) => one.parentId === parentId);
  // One whose parent is beyond the bound of a list stands by itself.
  const tops = sections.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return tops.flatMap((top) => [top, ...below(top.id)]);
}
