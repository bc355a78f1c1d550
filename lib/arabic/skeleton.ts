/** Prefixes of verbs and derived nouns. Longest first. */
const DERIVATIONAL_PREFIXES = 'است يست تست مست نست مت يت تت ات ا ي ت ن م'.split(' ');
const MIN_SKELETON_LENGTH = 3;
const LONG_VOWELS = new Set('اوي');
const OTHER_SCRIPT = /[^\u0600-\u06ff]/;

/**
 * Strips derivational letters from a light stem, which leaves roughly the root, so that verbs match their nouns
 * (ترتفع، ارتفاع، رفع → رفع). Leaves at least three letters; returns words of other scripts unchanged. It conflates
 * some unrelated words: good enough as a ranking signal, not as a search term.
 */
export function consonantSkeleton(stem: string): string {
  if (stem.length <= MIN_SKELETON_LENGTH || OTHER_SCRIPT.test(stem)) return stem;
  return dropInfixTa(dropLongVowels(dropDerivationalPrefix(stem)));
}

function dropDerivationalPrefix(word: string): string {
  const form = DERIVATIONAL_PREFIXES.find(
    (start) => word.length - start.length >= MIN_SKELETON_LENGTH && word.startsWith(start),
  );
  return form ? word.slice(form.length) : word;
}

/** From the end, while enough letters remain; never the first. */
function dropLongVowels(word: string): string {
  let kept = word;
  for (let index = word.length - 1; index > 0 && kept.length > MIN_SKELETON_LENGTH; index -= 1) {
    if (LONG_VOWELS.has(word.charAt(index))) kept = kept.slice(0, index) + kept.slice(index + 1);
  }
  return kept;
}

/** The infix ت of the eighth verb form (ارتفع). */
function dropInfixTa(word: string): string {
  return word.length > MIN_SKELETON_LENGTH && word[1] === 'ت' ? word.charAt(0) + word.slice(2) : word;
}
