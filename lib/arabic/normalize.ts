import { stripBidiControls } from './bidi';
import { normalizeUnicode } from './stream-safe';

export interface CleanOptions {
  /** Vowel marks; kept by default. */
  tashkeel?: 'keep' | 'drop';
  /** The elongation sign U+0640; kept by default. */
  tatweel?: 'keep' | 'drop';
  /** Whether line breaks are kept (at most one empty line) or collapse like other whitespace. */
  lines?: 'keep' | 'collapse';
}

const TASHKEEL = /[\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED]/g;
/** Controls but tab and line ends; zero-width space, soft hyphen, BOM; halves of surrogate pairs. */
const JUNK = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u00AD\u200B\uFEFF\p{Cs}]/gu;
const LINE_ENDS = /\r\n?|[\n\v\f\x85\u2028\u2029]/g;

/** Letters and letter ligatures. The phrases (ﷲ ﷺ ﷽, U+FD40–FD4F, FDF0–FDFF) are left as signs. */
const PRESENTATION_FORMS = /[\uFB50-\uFD3D\uFD50-\uFDEF\uFE70-\uFEFC]/g;

/**
 * Normalizes text that an editor typed or pasted, for storing: NFC, no stray control characters, letters in place of
 * presentation forms (ﻣ → م), whitespace collapsed. Idempotent. Call `looksLikeMojibake` before this, since dropping
 * C1 controls destroys what could be repaired.
 */
export function cleanDisplayText(input: string, options: CleanOptions = {}): string {
  let text = baseLetters(stripBidiControls(input.replace(LINE_ENDS, '\n')).replace(JUNK, ''));
  if (options.tashkeel === 'drop') text = normalizeUnicode(text, 'NFC').replace(TASHKEEL, '');
  if (options.tatweel === 'drop') text = text.replace(/\u0640/g, '');
  return collapse(normalizeUnicode(text, 'NFC'), options.lines ?? 'collapse');
}

/** Replaces Arabic presentation forms by the letters they stand for. */
export function baseLetters(text: string): string {
  return text.replace(PRESENTATION_FORMS, baseOf);
}

/** Marks on a space or a tatweel (U+FE70…) become plain combining marks of the letter before. */
function baseOf(form: string): string {
  const base = normalizeUnicode(form, 'NFKC');
  return /\p{M}/u.test(base) ? base.replace(/[ \u0640]/g, '') : base;
}

function collapse(text: string, lines: 'keep' | 'collapse'): string {
  if (lines === 'collapse') return text.replace(/\s+/g, ' ').trim();
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
