import { matchLists } from './longest-common-subsequence';

/** A chunk of a three-way comparison: positions [from, to) in each of the lists. */
export type Chunk = {
  kind: 'same' | 'mine' | 'theirs' | 'both' | 'conflict';
  base: [number, number];
  mine: [number, number];
  theirs: [number, number];
};

/**
 * A three-way diff (diff3) of two versions of one list. `mine` and `theirs`: only that writer changed the chunk;
 * `both`: the same change twice; `conflict`: two different changes at one place (including two insertions).
 */
export function diff3(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Chunk[] {
  const inMine = matchLists(base, mine);
  const inTheirs = matchLists(base, theirs);
  const chunks: Chunk[] = [];
  let [b, m, t] = [0, 0, 0];
  while (b < base.length || m < mine.length || t < theirs.length) {
    let next = b;
    while (next < base.length && !((inMine[next] ?? -1) >= m && (inTheirs[next] ?? -1) >= t)) next += 1;
    const mineEnd = next < base.length ? (inMine[next] ?? m) : mine.length;
    const theirsEnd = next < base.length ? (inTheirs[next] ?? t) : theirs.length;
    if (next > b || mineEnd > m || theirsEnd > t) {
      const chunk = { base: [b, next], mine: [m, mineEnd], theirs: [t, theirsEnd] } satisfies Omit<Chunk, 'kind'>;
      chunks.push({ kind: kindOf(chunk, base, mine, theirs), ...chunk });
    }
    [b, m, t] = [next, mineEnd, theirsEnd];
    if (next < base.length) {
      chunks.push({ kind: 'same', base: [b, b + 1], mine: [m, m + 1], theirs: [t, t + 1] });
      [b, m, t] = [b + 1, m + 1, t + 1];
    }
  }
  return chunks;
}

function kindOf(
  chunk: Omit<Chunk, 'kind'>,
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Chunk['kind'] {
  const was = base.slice(...chunk.base).join('\n');
  const own = mine.slice(...chunk.mine).join('\n');
  const other = theirs.slice(...chunk.theirs).join('\n');
  const sizes = {
    was: chunk.base[1] - chunk.base[0],
    own: chunk.mine[1] - chunk.mine[0],
    other: chunk.theirs[1] - chunk.theirs[0],
  };
  if (own === other && sizes.own === sizes.other) return 'both';
  if (own === was && sizes.own === sizes.was) return 'theirs';
  if (other === was && sizes.other === sizes.was) return 'mine';
  return 'conflict';
}
