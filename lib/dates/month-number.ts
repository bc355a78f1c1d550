import { foldArabic } from '../arabic/fold';
import { MONTHS } from './months';

const NUMBERS = numberNames([...Object.values(MONTHS), ...levantSpellings(), variants()]);

/** The number of a Gregorian month by any of its Arabic names; null if it is none. */
export function monthNumber(name: string): number | null {
  return NUMBERS.get(foldArabic(name).trim()) ?? null;
}

function numberNames(lists: readonly (readonly string[])[]): Map<string, number> {
  return new Map(
    lists.flatMap((names) =>
      names.flatMap((joined, index) => joined.split('|').map((name) => [foldArabic(name), index + 1] as const)),
    ),
  );
}

/** «تشرين أول» and «كانون ثان» are as common as the forms with the article. */
function levantSpellings(): string[][] {
  const bare = MONTHS.levant.map((name) => name.replace(' ال', ' '));
  return [bare, bare.map((name) => name.replace('ثاني', 'ثان'))];
}

/** Other spellings in use, by month; Iraq says مايس for May. */
function variants(): string[] {
  return [
    'يناير',
    'فبراير',
    'مارت',
    'إبريل',
    'مايس',
    'يونيه',
    'يوليه',
    'أغسطس',
    'سبتنبر',
    'أكتوبر',
    'نوفنبر',
    'دسمبر|ديسنبر',
  ];
}
