import { expect, it } from 'vitest';
import { ageInWords } from './age-in-words';

it.each([
  ['latn', '0'],
  ['arab', '٠'],
] as const)('says what CLDR says, with digits of %s', (digits, zero) => {
  const words = new Intl.RelativeTimeFormat(`ar-u-nu-${digits}`, { numeric: 'auto' });
  expect(ageInWords(59_999, zero)).toBe(words.format(0, 'second'));
  for (let minute = 1; minute < 60; minute += 1)
    expect(ageInWords(minute * 60_000 + 59_999, zero)).toBe(words.format(-minute, 'minute'));
  for (let hour = 1; hour < 24; hour += 1)
    expect(ageInWords(hour * 3_600_000 + 3_599_999, zero)).toBe(words.format(-hour, 'hour'));
});
