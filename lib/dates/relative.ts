import { convertDigits, type Digits } from '../arabic/digits';

const FORMAT = new Intl.RelativeTimeFormat('ar-u-nu-latn', { numeric: 'always' });
const WORDS = new Intl.RelativeTimeFormat('ar-u-nu-latn', { numeric: 'auto' });

const UNITS: readonly { unit: Intl.RelativeTimeFormatUnit; seconds: number; limit: number }[] = [
  { unit: 'second', seconds: 1, limit: 60 },
  { unit: 'minute', seconds: 60, limit: 3_600 },
  { unit: 'hour', seconds: 3_600, limit: 86_400 },
  { unit: 'day', seconds: 86_400, limit: 604_800 },
  { unit: 'week', seconds: 604_800, limit: 2_629_800 },
  { unit: 'month', seconds: 2_629_800, limit: 31_557_600 },
  { unit: 'year', seconds: 31_557_600, limit: Infinity },
];

/** «الآن», «قبل 5 دقائق», «قبل ساعتين», «خلال 3 أيام»: elapsed time in whole units, rounded down; not calendar days. */
export function formatRelative(date: Date, now: Date, digits: Digits = 'latn'): string {
  const seconds = Math.trunc((date.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < 1) return WORDS.format(0, 'second');
  const unit = UNITS.find(({ limit }) => size < limit);
  if (!unit) throw new RangeError('Not a date');
  const count = Math.floor(size / unit.seconds);
  const text = FORMAT.format(seconds < 0 ? -count : count, unit.unit);
  // CLDR ends «ثوان» with a single kasra in the past; the noun takes tanween.
  return convertDigits(text.replace('ثوانِ', 'ثوانٍ'), digits);
}
