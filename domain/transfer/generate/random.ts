/** A seeded generator: the same numbers for the same seed on every platform. */
export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number;
  /** 0 ≤ n < limit */
  below: (limit: number) => number;
  between: (least: number, most: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** A random rank below `size` by Zipf's law: the first is as frequent as the second and third together. */
  rank: (size: number) => number;
};

/** The generator sfc32 (Chris Doty-Humphrey, PractRand), its state derived from a text by FNV-1a. */
export function createRandom(seed: string): Random {
  let [a, b, c, counter] = [hash(`${seed}/a`), hash(`${seed}/b`), hash(`${seed}/c`), 1];
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11) | 0) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) draw();
  const below = (limit: number): number => Math.floor(draw() * limit);
  return {
    next: draw,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => draw() < probability,
    pick: (list) => {
      const value = list[below(list.length)];
      if (value === undefined) throw new Error('nothing to pick from an empty list');
      return value;
    },
    rank: (size) => Math.min(size - 1, Math.floor(Math.exp(draw() * Math.log(size + 1))) - 1),
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}
