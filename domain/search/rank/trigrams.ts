const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The different runs of three letters in the words of a folded text, two blanks before each word and one after, as in pg_trgm. */
export function trigramsOf(folded: string): Set<string> {
  const grams = new Set<string>();
  for (const word of folded.split(BETWEEN_WORDS)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) grams.add(padded.slice(at, at + 3));
  }
  return grams;
}
