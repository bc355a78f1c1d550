/** A word with a clitic put on or taken off. */
export type CliticForm = { word: string; added: boolean };

/** What Arabic writes onto the word it belongs to: and, so, by, for, like. */
const ATTACHABLE = 'ب ل ك ف وب ول'.split(' ');
const DETACHABLE = 'وب ول وك فب فل ب ل ك ف و س'.split(' ');
const ARTICLE = 'ال';
const MIN_STEM_LENGTH = 3;
const ARABIC_WORD = /^[\u0621-\u064a]+$/;

/**
 * The forms under which a folded word may stand in a text (بسوريا for سوريا), or may be meant (سوريا for بسوريا). Which of
 * them are words at all is for the index to say.
 */
export function cliticForms(word: string): CliticForm[] {
  if (!ARABIC_WORD.test(word)) return [];
  return [...withoutClitic(word), ...withClitic(word)];
}

function withoutClitic(word: string): CliticForm[] {
  return DETACHABLE.filter((clitic) => word.startsWith(clitic) && word.length - clitic.length >= MIN_STEM_LENGTH).map(
    (clitic) => ({
      word: word.slice(clitic.length),
      added: false,
    }),
  );
}

/** The light stem takes the article off with whatever stands before it: such words need nothing put on. */
function withClitic(word: string): CliticForm[] {
  if (word.length < MIN_STEM_LENGTH || word.startsWith(ARTICLE)) return [];
  return ATTACHABLE.map((clitic) => ({ word: clitic + word, added: true }));
}
