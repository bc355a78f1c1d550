/** A term as a signed number of 32 bits, never 0. Of a million terms some hundred share theirs: too few to matter to a ranking. */
export function termHash(term: string): number {
  const known = HASHES.get(term);
  if (known !== undefined) return known;
  let state = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1) state = Math.imul(state ^ term.charCodeAt(index), 0x01000193);
  const hash = mix(state) || 1;
  if (HASHES.size >= REMEMBERED) HASHES.clear();
  HASHES.set(term, hash);
  return hash;
}

/** The key of a term within one month. */
export function monthKey(term: number, month: number): number {
  return mix(Math.imul(term, 0x9e3779b1) ^ mix(month + 1));
}

/** Months since year 0, in UTC. */
export function monthOf(at: Date): number {
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

const REMEMBERED = 100_000;
const HASHES = new Map<string, number>();

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let state = value;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
