/** A word with a clitic added or removed. */
export type CliticForm = { word: string; added: boolean };

/** Particles that Arabic writes attached to the next word: by, for, like, so, and the first two after «و» (and). */
const ATTACHABLE = 'ب ل ك ف وب ول'.split(' ');
const DETACHABLE = 'وب ول وك فب فل ب ل ك ف و س'.split(' ');
const ARTICLE = 'ال';
const MIN_STEM_LENGTH = 3;
const ARABIC_WORD = /^[\u0621-\u064a]+$/;

/**
 * Forms that a folded word may take in a text (بسوريا for سوريا), or that it may stand for (سوريا for بسوريا). The
 * index decides which of them exist.
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

/** The light stem already removes the article with any particle before it, so such words need no form with one. */
function withClitic(word: string): CliticForm[] {
  if (word.length < MIN_STEM_LENGTH || word.startsWith(ARTICLE)) return [];
  return ATTACHABLE.map((clitic) => ({ word: clitic + word, added: true }));
}
