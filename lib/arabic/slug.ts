import { toLatinDigits } from './digits';
import { baseLetters } from './normalize';
import { normalizeUnicode } from './stream-safe';

export const SLUG_LIMIT = 40;

const WORD = /[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*/gu;
const TASHKEEL_AND_TATWEEL = /[\u0610-\u061A\u0640\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06ED]/g;
/** Controls, joiners and apostrophes: dropped, so that the word stays one word. */
const INSIDE_WORDS = /[\p{Cc}\p{Cf}\p{Cs}'’ʼ]/gu;

/**
 * The readable part of a URL: the letters as typed, Latin digits, words joined by hyphens, at most 40 characters, cut
 * at the end of a word. A first word longer than that is cut inside. '' when there is no letter or digit: the caller
 * decides.
 */
export function slugify(title: string): string {
  const letters = toLatinDigits(baseLetters(normalizeUnicode(title.replace(/\s/g, ' '), 'NFC')))
    .replace(TASHKEEL_AND_TATWEEL, '')
    .replace(INSIDE_WORDS, '')
    .toLowerCase();
  return joinWithinLimit(normalizeUnicode(letters, 'NFC').match(WORD) ?? []);
}

/**
 * The slug of a route parameter. Decodes it once, whether it arrives encoded or not; a malformed one is returned
 * unchanged and so matches nothing.
 */
export function decodeSlug(param: string): string {
  try {
    return normalizeUnicode(decodeURIComponent(param), 'NFC');
  } catch {
    return param;
  }
}

function joinWithinLimit(words: string[]): string {
  let slug = '';
  let letters = 0;
  for (const word of words) {
    const size = [...word].length;
    if (slug === '') {
      slug = [...word].slice(0, SLUG_LIMIT).join('');
      letters = Math.min(size, SLUG_LIMIT);
    } else {
      if (letters + 1 + size > SLUG_LIMIT) break;
      slug += `-${word}`;
      letters += 1 + size;
    }
  }
  return slug;
}
