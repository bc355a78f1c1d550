import fc from 'fast-check';

/** For tests alone: generated text and code points that put the Arabic functions to the proof. */

const BLOCKS: [number, number][] = [
  [0x0600, 0x06ff],
  [0x0750, 0x077f],
  [0x0860, 0x08ff],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfeff],
  [0x10e60, 0x10e7f],
  [0x10ec0, 0x10eff],
  [0x1ee00, 0x1eeff],
];

/** Every assigned code point of the Arabic blocks. */
export function arabicCodePoints(): number[] {
  return BLOCKS.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step)).filter(
    (code) => /\P{Cn}/u.test(String.fromCodePoint(code)),
  );
}

const WORDS = [
  'القاهرة',
  'وَالمُسْتَشْفَيَات',
  'مستشفى',
  'ﷺ',
  'ﻻ',
  'الســـلام',
  'إلى',
  'في',
  '٢٠٢٦',
  '۱۴',
  'Reuters',
  'é',
  'e\u0301',
  '\u200F',
  '\u2068',
  '\u2069',
  '\u200C',
  '👩‍🚀',
  '𞸀',
  '\uD83D',
  ' ',
  '  ',
  '\n',
  '،',
  '؟',
  '-',
  '«',
  '»',
  'ک',
  'ی',
  'أ\u0655',
  'هـ',
  '\u0651',
  '\u0301',
  '\u1100',
  '\u1161',
  '\uFF76',
  '\uFF9E',
  'İ',
  '½',
];

/** Arabic words, marks, controls, ligatures, other scripts and broken surrogates, mixed. */
export function mixedText(): fc.Arbitrary<string> {
  const codes = arabicCodePoints();
  const piece = fc.oneof(
    fc.constantFrom(...WORDS),
    fc.constantFrom(...codes).map((code) => String.fromCodePoint(code)),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constant(' '),
  );
  return fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
}
