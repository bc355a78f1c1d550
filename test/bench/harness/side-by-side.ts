import { median } from './statistics';

export type SideBySide = { first: number; second: number; /** first / second */ ratio: number };

/**
 * Measures two things alternately, each first in every other round. The ratio is the median of the rounds' ratios:
 * other load on the machine affects both of a round alike, and a slow minute only one round.
 */
export async function sideBySide(
  rounds: number,
  measureFirst: () => Promise<number>,
  measureSecond: () => Promise<number>,
): Promise<SideBySide> {
  const found: { first: number; second: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) {
      const first = await measureFirst();
      found.push({ first, second: await measureSecond() });
    } else {
      const second = await measureSecond();
      found.push({ first: await measureFirst(), second });
    }
  }
  return {
    first: median(found.map(({ first }) => first)),
    second: median(found.map(({ second }) => second)),
    ratio: median(found.map(({ first, second }) => first / second)),
  };
}
