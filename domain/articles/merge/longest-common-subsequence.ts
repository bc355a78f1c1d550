import { diffArrays } from 'diff';

/** Above this many insertions and removals everything counts as replaced: correct, but coarser. So many take 0.2 s. */
const MAX_EDITS = 2_000;

/** The longest common subsequence: for each item of the first list, its place in the second, or -1. */
export function matchLists<T>(
  before: readonly T[],
  after: readonly T[],
  comparator?: (one: T, other: T) => boolean,
): Int32Array {
  const matches = new Int32Array(before.length).fill(-1);
  let [from, to] = [0, 0];
  for (const run of diffArrays([...before], [...after], { comparator, maxEditLength: MAX_EDITS }) ?? []) {
    if (!run.added && !run.removed) run.value.forEach((_, at) => (matches[from + at] = to + at));
    if (!run.added) from += run.count;
    if (!run.removed) to += run.count;
  }
  return matches;
}
