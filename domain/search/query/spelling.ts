import { readForSearch } from '@/db/search-reads';

export type SimilarWord = { word: string; df: number };

const ARABIC_LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'];
const LATIN_LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const MIN_LENGTH = 4;
const MAX_LENGTH = 20;
const MAX_WORDS = 6;
const MAX_SIMILAR = 4;

/**
 * Words of the vocabulary at edit distance one (a letter too many, too few, another, or two exchanged), most frequent
 * first. Generates all such edits and looks them up by key: no scan, however large the vocabulary.
 */
export async function findSimilarWords(words: string[]): Promise<Map<string, SimilarWord[]>> {
  const editsOf = new Map(
    words
      .filter(isCorrectable)
      .slice(0, MAX_WORDS)
      .map((word) => [word, editsOfDistanceOne(word)]),
  );
  const found = new Map<string, SimilarWord[]>();
  if (editsOf.size === 0) return found;
  const wanted = [...new Set([...editsOf.values()].flatMap((set) => [...set]))];
  const rows = await readForSearch<SimilarWord>({
    name: 'search-words',
    text: 'SELECT word, df FROM search_word WHERE word = ANY($1::text[]) ORDER BY df DESC, word LIMIT 200',
    values: [wanted],
  });
  for (const [word, set] of editsOf) found.set(word, rows.filter((row) => set.has(row.word)).slice(0, MAX_SIMILAR));
  return found;
}

/** Every string at edit distance one from a word. */
export function editsOfDistanceOne(word: string): Set<string> {
  const letters = /[a-z]/.test(word) ? LATIN_LETTERS : ARABIC_LETTERS;
  const edits = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after) edits.add(before + after.slice(1));
    if (after.length > 1) edits.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of letters) {
      if (after) edits.add(before + letter + after.slice(1));
      edits.add(before + letter + after);
    }
  }
  edits.delete(word);
  return edits;
}

function isCorrectable(word: string): boolean {
  return word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && /^(?:[\u0621-\u064a]+|[a-z]+)$/.test(word);
}
