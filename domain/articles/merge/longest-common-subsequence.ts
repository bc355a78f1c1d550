/** Above this many cells the middle counts as replaced entirely: correct, but coarser. */
const MAX_CELLS = 6_000_000;

export type IsEqual = (a: number, b: number) => boolean;

/**
 * The longest common subsequence: for each place of the first list, its place in the second, or -1.
 * Equal beginnings and ends are matched first, so that a small change in a long text is quick.
 */
export function matchSequences(aLength: number, bLength: number, same: IsEqual): Int32Array {
  const matches = new Int32Array(aLength).fill(-1);
  let start = 0;
  while (start < aLength && start < bLength && same(start, start)) {
    matches[start] = start;
    start += 1;
  }
  let aEnd = aLength;
  let bEnd = bLength;
  while (aEnd > start && bEnd > start && same(aEnd - 1, bEnd - 1)) {
    aEnd -= 1;
    bEnd -= 1;
    matches[aEnd] = bEnd;
  }
  if ((aEnd - start) * (bEnd - start) <= MAX_CELLS) matchMiddle(matches, { start, aEnd, bEnd, same });
  return matches;
}

/** The same for lists of strings. */
export function matchStrings(a: readonly string[], b: readonly string[]): Int32Array {
  return matchSequences(a.length, b.length, (i, j) => a[i] === b[j]);
}

type Middle = { start: number; aEnd: number; bEnd: number; same: IsEqual };

function matchMiddle(matches: Int32Array, { start, aEnd, bEnd, same }: Middle): void {
  const width = bEnd - start + 1;
  const lengths = new Uint32Array((aEnd - start + 1) * width);
  const at = (i: number, j: number) => lengths[(i - start) * width + (j - start)] ?? 0;
  for (let i = aEnd - 1; i >= start; i -= 1) {
    for (let j = bEnd - 1; j >= start; j -= 1) {
      lengths[(i - start) * width + (j - start)] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = start;
  let j = start;
  while (i < aEnd && j < bEnd) {
    if (same(i, j) && at(i, j) === at(i + 1, j + 1) + 1) {
      matches[i] = j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
}
