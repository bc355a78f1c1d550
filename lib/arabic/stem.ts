/** Longest first. Single ب ل ف ك are not stripped: too often they belong to the word. */
const PREFIXES = 'وبال فبال وكال ولل فلل وال فال بال كال لل ال'.split(' ');
const SUFFIXES = 'هما كما تين تان ها هم هن كم نا ات ون ين ان يه ه ي'.split(' ');
const MIN_STEM_LENGTH = 3;
const MIN_LENGTH_WITH_WAW = 5;

/**
 * The light stem of a folded word: strips the article with its clitics, or و, from the front, and one ending, then a
 * final ه or ي, from the back. Leaves at least three letters. Returns words of other scripts unchanged.
 */
export function lightStem(folded: string): string {
  if (folded.length <= MIN_STEM_LENGTH) return folded;
  return stripFinalVowel(stripSuffix(stripPrefix(folded)));
}

function stripPrefix(word: string): string {
  for (const prefix of PREFIXES) {
    if (word.length - prefix.length >= MIN_STEM_LENGTH && word.startsWith(prefix)) {
      return word.slice(prefix.length);
    }
  }
  return word.startsWith('و') && word.length >= MIN_LENGTH_WITH_WAW ? word.slice(1) : word;
}

function stripSuffix(word: string): string {
  for (const suffix of SUFFIXES) {
    if (word.length - suffix.length >= MIN_STEM_LENGTH && word.endsWith(suffix)) {
      return word.slice(0, -suffix.length);
    }
  }
  return word;
}

function stripFinalVowel(word: string): string {
  const last = word.at(-1);
  return word.length > MIN_STEM_LENGTH && (last === 'ه' || last === 'ي') ? word.slice(0, -1) : word;
}
