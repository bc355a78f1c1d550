import { ago } from '@/messages/ar.json';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * «قبل 5 دقائق» for an age in milliseconds below a day, with the digits that begin at `zero`. Uses its own words,
 * because the first use of Intl.RelativeTimeFormat in a page takes a phone longer than the rest of this script.
 */
export function ageInWords(age: number, zero: '0' | '٠'): string {
  if (age < MINUTE) return ago.now;
  const [words, count] = age < HOUR ? [ago.minute, Math.floor(age / MINUTE)] : [ago.hour, Math.floor(age / HOUR)];
  const digits = String(count).replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)));
  return pluralOf(words, count).replace('#', digits);
}

/** CLDR's plural rules of Arabic, for 1 to 59. */
function pluralOf({ one, two, few, many }: typeof ago.hour, count: number): string {
  return count === 1 ? one : count === 2 ? two : count < 11 ? few : many;
}
