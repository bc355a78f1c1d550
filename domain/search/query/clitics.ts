/** A word with a clitic put on or taken off. */
export type CliticForm = { word: string; added: boolean };

/** What Arabic writes onto the word it belongs to: and, so, by, for, like. */
const ATTACHED = 'ب ل ك ف وب ول'.split(' ');
const DETACHED = 'وب ول وك فب فل ب ل ك ف و س'.split(' ');
const ARTICLE = 'ال';
const KEPT_LETTERS = 3;
const ARABIC_WORD = /^[\u0621-\u064a]+$/;

/**
 * The forms under which a folded word may stand in a text (بسوريا for سوريا), or may be meant (سوريا for بسوريا). Which of
 * them are words at all is for the index to say.
 */
export function cliticForms(word: string): CliticForm[] {
  if (!ARABIC_WORD.test(word)) return [];
  return [...detached(word), ...attached(word)];
}

function detached(word: string): CliticForm[] {
  return DETACHED.filter((clitic) => word.startsWith(clitic) && word.length - clitic.length >= KEPT_LETTERS).map(
    (clitic) => ({
      word: word.slice(clitic.length),
      added: false,
    }),
  );
}

/** The light stem takes the article off with whatever stands before it: such words need nothing put on. */
function attached(word: string): CliticForm[] {
  if (word.length < KEPT_LETTERS || word.startsWith(ARTICLE)) return [];
  return ATTACHED.map((clitic) => ({ word: clitic + word, added: true }));
}
