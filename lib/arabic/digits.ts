/** `latn` 123, `arab` ١٢٣, `arabext` (Persian, Urdu) ۱۲۳. */
export type Digits = 'latn' | 'arab' | 'arabext';

const ZERO: Record<Digits, number> = { latn: 0x30, arab: 0x0660, arabext: 0x06f0 };
const ANY_DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/g;

/** Writes every Latin, Arabic-Indic and Persian digit of `text` in the chosen digits. */
export function convertDigits(text: string, digits: Digits): string {
  return text.replace(ANY_DIGIT, (digit) => String.fromCharCode(ZERO[digits] + valueOf(digit)));
}

/** ١٢ and ۱۲ → 12. */
export function toLatinDigits(text: string): string {
  return convertDigits(text, 'latn');
}

/** Each set of digits starts at a code point whose last four bits are zero. */
function valueOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return code >= ZERO.arabext ? code - ZERO.arabext : code & 0x0f;
}
