import { foldArabic } from '../arabic/fold';
import { fromHijri } from './hijri';
import { HIJRI_MONTHS, MONTHS } from './months';
import { type CalendarDay, isRealDay } from './time-zone';

export interface ParsedDate extends CalendarDay {
  /** Only when the text gives a time. */
  time?: { hour: number; minute: number; second: number };
  /** Minutes east of UTC, only when the text gives an offset. */
  offset?: number;
}

export type ParseDateResult = { ok: true; value: ParsedDate } | { ok: false; reason: 'unreadable' | 'impossible' };

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(z|[+-]\d{2}:?\d{2})?)?$/;
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/;
const IN_WORDS = /^(\d{1,2}) ?(?:من )?(?:شهر )?([^\d]+?)[ ،,]*(?:عام |سنه )?(\d{3,4}) ?(م|ه)?\.?$/;
const WEEKDAY = /^(?:يوم )?(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت)[ ،,]+/;

const GREGORIAN = numberNames([...Object.values(MONTHS), ...spellings(), gregorianVariants()]);
const HIJRI = numberNames([HIJRI_MONTHS, ...spellings(HIJRI_MONTHS), hijriVariants()]);

/**
 * Parses a date as people write it: ISO, 22/11/2026 (the day first), «الأحد ٢٢ تشرين الثاني/نوفمبر ٢٠٢٦» with the
 * month names of any Arab country, or Hijri with هـ. `impossible` for days that no calendar has and for two names of
 * different months; `unreadable` for anything else.
 */
export function parseArabicDate(text: string): ParseDateResult {
  const plain = foldArabic(text).replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(plain);
  if (iso) return isoDate(iso);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return realDay(dayFirst[4], dayFirst[3], dayFirst[1]);
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return realDay(yearFirst[1], yearFirst[3], yearFirst[4]);
  const words = IN_WORDS.exec(plain.replace(WEEKDAY, ''));
  return words ? dateInWords(words) : { ok: false, reason: 'unreadable' };
}

/** The number of a Gregorian month by any of its Arabic names; null if it is none. */
export function monthNumber(name: string): number | null {
  return GREGORIAN.get(foldArabic(name).trim()) ?? null;
}

function isoDate(match: RegExpExecArray): ParseDateResult {
  const day = realDay(match[1], match[2], match[3]);
  if (!day.ok || match[4] === undefined) return day;
  const time = { hour: Number(match[4]), minute: Number(match[5]), second: Number(match[6] ?? 0) };
  const offset = offsetOf(match[7]);
  if (time.hour > 23 || time.minute > 59 || time.second > 59 || offset === null) {
    return { ok: false, reason: 'impossible' };
  }
  return { ok: true, value: { ...day.value, time, ...(offset === undefined ? {} : { offset }) } };
}

/** Undefined when the text has none, null when no place on Earth has it. */
function offsetOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

function dateInWords([, day, names = '', year, era]: RegExpExecArray): ParseDateResult {
  const parts = names.split('/').map((name) => name.trim());
  const gregorian = parts.map((name) => GREGORIAN.get(name));
  const [month] = gregorian;
  if (month !== undefined && era !== 'ه') {
    if (gregorian.some((other) => other === undefined)) return { ok: false, reason: 'unreadable' };
    if (gregorian.some((other) => other !== month)) return { ok: false, reason: 'impossible' };
    return realDay(year, String(month), day);
  }
  const hijri = HIJRI.get(names.trim());
  if (hijri === undefined || era === 'م') return { ok: false, reason: 'unreadable' };
  const value = fromHijri({ year: Number(year), month: hijri, day: Number(day) });
  return value ? { ok: true, value } : { ok: false, reason: 'impossible' };
}

function realDay(year = '', month = '', day = ''): ParseDateResult {
  const value = { year: Number(year), month: Number(month), day: Number(day) };
  return isRealDay(value) ? { ok: true, value } : { ok: false, reason: 'impossible' };
}

function numberNames(lists: readonly (readonly string[])[]): Map<string, number> {
  return new Map(
    lists.flatMap((names) =>
      names.flatMap((joined, index) => joined.split('|').map((name) => [foldArabic(name), index + 1] as const)),
    ),
  );
}

/** «تشرين أول» and «كانون ثان» are as common as the forms with the article. */
function spellings(names: readonly string[] = MONTHS.levant): string[][] {
  const bare = names.map((name) => name.replace(' ال', ' '));
  return [bare, bare.map((name) => name.replace('ثاني', 'ثان'))];
}

/** Other spellings in use, by month; Iraq says مايس for May. */
function gregorianVariants(): string[] {
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

function hijriVariants(): string[] {
  return [
    'المحرم|محرم الحرام',
    'صفر',
    'ربيع أول',
    'ربيع الثاني|ربيع ثاني',
    'جمادى الأول',
    'جمادى الثانية|جمادى الثاني',
    'رجب',
    'شعبان',
    'رمضان|رمضان المبارك',
    'شوال',
    'ذي القعدة',
    'ذي الحجة',
  ];
}
