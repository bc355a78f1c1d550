const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Embeddings, overrides and isolates, which must come in pairs. */
const PAIRED = /[\u202A-\u202E\u2066-\u2069]/g;
const ALL_CONTROLS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;

/** Letters of the right-to-left blocks (Unicode Bidi_Class R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const LETTER = /\p{L}/u;

/**
 * Isolates a name, number or foreign words from the surrounding text's direction where there is no markup (titles,
 * meta, mail). Drops paired controls inside, lest one close the isolate early.
 */
export function isolate(text: string): string {
  return text === '' ? '' : FIRST_STRONG_ISOLATE + text.replace(PAIRED, '') + POP_ISOLATE;
}

/** `text` without bidirectional controls. (Joiners, which shape letters, stay.) */
export function stripBidiControls(text: string): string {
  return text.replace(ALL_CONTROLS, '');
}

/** The direction of the first strong letter outside isolates (UAX #9, rule P2); null if none. */
export function firstStrongDirection(text: string): 'rtl' | 'ltr' | null {
  let depth = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) depth += 1;
    else if (character === POP_ISOLATE) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const direction = strongDirection(character);
      if (direction) return direction;
    }
  }
  return null;
}

function strongDirection(character: string): 'rtl' | 'ltr' | null {
  if (character === '\u200F' || character === '\u061C') return 'rtl';
  if (character === '\u200E') return 'ltr';
  if (!LETTER.test(character)) return null;
  return RIGHT_TO_LEFT.test(character) ? 'rtl' : 'ltr';
}
