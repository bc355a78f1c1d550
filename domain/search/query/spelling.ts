import { readForSearch } from '@/db/search-reads';

export type NearWord = { word: string; df: number };

const ARABIC_LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'];
const LATIN_LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const SHORTEST = 4;
const LONGEST = 20;
const MAX_WORDS = 6;
const MAX_NEAR = 4;

/**
 * Words of the vocabulary that are one slip away (a letter too many, too few, another, or two exchanged), the most
 * frequent first. All such slips are written out and looked up by key: no scan, however large the vocabulary.
 */
export async function nearestWords(words: string[]): Promise<Map<string, NearWord[]>> {
  const slips = new Map(
    words
      .filter(isCorrectable)
      .slice(0, MAX_WORDS)
      .map((word) => [word, oneSlipAway(word)]),
  );
  const found = new Map<string, NearWord[]>();
  if (slips.size === 0) return found;
  const wanted = [...new Set([...slips.values()].flatMap((set) => [...set]))];
  const rows = await readForSearch<NearWord>({
    name: 'search-words',
    text: 'SELECT word, df FROM search_word WHERE word = ANY($1::text[]) ORDER BY df DESC, word LIMIT 200',
    values: [wanted],
  });
  for (const [word, set] of slips) found.set(word, rows.filter((row) => set.has(row.word)).slice(0, MAX_NEAR));
  return found;
}

/** Every string one slip away from a word. */
export function oneSlipAway(word: string): Set<string> {
  const letters = /[a-z]/.test(word) ? LATIN_LETTERS : ARABIC_LETTERS;
  const slips = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) slips.add(before + after.slice(1));
    if (after.length > 1) slips.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of letters) {
      if (after) slips.add(before + letter + after.slice(1));
      slips.add(before + letter + after);
    }
  }
  slips.delete(word);
  return slips;
}

function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^(?:[\u0621-\u064a]+|[a-z]+)$/.test(word);
}
