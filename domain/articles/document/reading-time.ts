/**
 * Brysbaert, "How many words do we read per minute?" (Journal of Memory and Language 109, 2019): 181 words a minute
 * for silent reading of Arabic.
 */
const WORDS_A_MINUTE = 180;

/** How many words: runs between spaces that hold a letter or a digit, so «كوفيد-19» is one. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Minutes of reading, rounded, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}
