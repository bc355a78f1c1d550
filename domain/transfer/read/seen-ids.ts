import { createHash } from 'node:crypto';

const FIRST_SIZE = 1 << 12;
const EMPTY = 0n;

/**
 * The set of ids seen so far in a file, at 8 to 16 bytes each however long they are: a million take 16 MB. Stores 64
 * bits of SHA-256 in an open-addressing table, so that among a million ids two different ones collide with a
 * probability of 1 in 40 million.
 */
export class SeenIds {
  private table = new BigUint64Array(FIRST_SIZE);
  private count = 0;

  /** Adds an id; returns whether it is new. */
  add(id: string): boolean {
    if (this.count * 2 >= this.table.length) this.grow();
    const added = insert(this.table, hash(id));
    if (added) this.count += 1;
    return added;
  }

  private grow(): void {
    const wider = new BigUint64Array(this.table.length * 2);
    for (const value of this.table) if (value !== EMPTY) insert(wider, value);
    this.table = wider;
  }
}

function insert(table: BigUint64Array, value: bigint): boolean {
  const mask = table.length - 1;
  for (let place = Number(value & 0xffffffffn) & mask; ; place = (place + 1) & mask) {
    const there = table[place];
    if (there === value) return false;
    if (there === EMPTY) {
      table[place] = value;
      return true;
    }
  }
}

function hash(id: string): bigint {
  return createHash('sha256').update(id).digest().readBigUInt64LE() || 1n;
}
