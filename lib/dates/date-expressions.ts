import { foldArabic } from '../arabic/fold';
import { tokenize } from '../arabic/tokens';
import { monthNumber } from './month-number';
import { addDays, type CalendarDay, startOfDay, wallTime, type WallTime } from './time-zone';

export interface DateExpression {
  /** The first instant; `to` is exclusive. */
  from: Date;
  to: Date;
  /** The recognised words, as typed. */
  matched: string;
  /** The query without the recognised words. */
  rest: string;
}

export interface DateExpressionContext {
  now: Date;
  timeZone: string;
  /** 0 is Sunday. Defaults to Saturday, as in most Arab countries. */
  weekStart?: number;
}

interface Today extends WallTime {
  weekStart: number;
}

type Span = [from: CalendarDay, to: CalendarDay];

interface Rule {
  words: RegExp;
  span: (today: Today, match: RegExpExecArray) => Span | null;
}

const PAST = '(?:الماضي|الماضيه|الفايت|الفايته|المنصرم|المنصرمه|السابق|السابقه)';
const PRESENT = '(?:الحالي|الحاليه|الجاري|الجاريه)';
const COUNT = '(\\d{1,3}|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثمانيه?|تسعه?|عشره?)';

const NUMBERS: Record<string, number> = { ثلاث: 3, اربع: 4, خمس: 5, ست: 6, سبع: 7, ثماني: 8, تسع: 9, عشر: 10 };

/** Tried in order, on folded words joined by single spaces. */
const RULES: readonly Rule[] = [
  rule('اول (?:من )?(?:امس|البارحه)', (today) => days(today, -2, 1)),
  rule('(?:(?:يوم )?(?:امس|البارحه)|بالامس)', (today) => days(today, -1, 1)),
  rule('(?:هذا اليوم)', (today) => days(today, 0, 1)),
  rule(`(?:هذا الاسبوع|الاسبوع ${PRESENT})`, (today) => week(today, 0)),
  rule(`الاسبوع ${PAST}`, (today) => week(today, -1)),
  rule(`(?:هذا الشهر|الشهر ${PRESENT})`, (today) => months(today.year, today.month, 1)),
  rule(`الشهر ${PAST}`, (today) => months(today.year, today.month - 1, 1)),
  rule(`(?:هذا العام|هذه السنه|العام ${PRESENT}|السنه ${PRESENT})`, (today) => months(today.year, 1, 12)),
  rule(`(?:العام|السنه) ${PAST}`, (today) => months(today.year - 1, 1, 12)),
  rule(`(?:اخر|خلال|منذ) ${COUNT} (يوم|يوما|ايام|اسبوع|اسبوعا|اسابيع|شهر|شهرا|اشهر|شهور)`, lastCounted),
  rule('(?:اخر|خلال|منذ) (يومين|اسبوع|اسبوعين|شهر|شهرين|عام|سنه)', lastNamed),
  rule('(?:في |شهر )?(\\S+(?: (?:ال)?(?:اول|ثاني))?) ((?:19|20)\\d\\d)', namedMonth),
  rule('(?:في )?(?:عام|سنه) ((?:19|20)\\d\\d)', (_, match) => months(Number(match[1]), 1, 12)),
];

/** «اليوم» is also part of many names: «المصري اليوم», «اليوم السابع», «اليوم العالمي للمرأة». */
const NAMES_OF_PAPERS = /^(?:المصري|اخبار|العربي|روسيا|فلسطين|سوريا|بغداد|القاهره|لبنان|الجزاير|الاردن)$/;

/**
 * Finds the period that words in a query mean (أمس، هذا الأسبوع، الشهر الماضي، آخر 3 أيام، نوفمبر 2025، عام 2024), and
 * the query without them. Null where there are none.
 */
export function findDateExpression(query: string, context: DateExpressionContext): DateExpression | null {
  const tokens = tokenize(query);
  const folded = tokens.map((token) => token.folded);
  const today = { ...wallTime(context.now, context.timeZone), weekStart: context.weekStart ?? 6 };
  const found = findRule(folded, today) ?? findToday(folded, today);
  if (!found) return null;
  const start = tokens[found.first]?.start ?? 0;
  const end = tokens[found.last]?.end ?? query.length;
  return {
    from: startOfDay(found.span[0], context.timeZone),
    to: startOfDay(found.span[1], context.timeZone),
    matched: query.slice(start, end),
    rest: `${query.slice(0, start)} ${query.slice(end)}`.replace(/\s+/g, ' ').trim(),
  };
}

interface Found {
  first: number;
  last: number;
  span: Span;
}

function findRule(words: string[], today: Today): Found | null {
  const joined = words.join(' ');
  for (const { words: pattern, span } of RULES) {
    const match = pattern.exec(joined);
    const dates = match && span(today, match);
    if (!match || !dates) continue;
    const first = match.index === 0 ? 0 : joined.slice(0, match.index).trim().split(' ').length;
    return { first, last: first + match[0].trim().split(' ').length - 1, span: dates };
  }
  return null;
}

/** Only at either end of the query, and not where it is part of a name. */
function findToday(words: string[], today: Today): Found | null {
  const span = days(today, 0, 1);
  const last = words.length - 1;
  if (words[last] === 'اليوم' && !isNamePart(words)) return { first: last, last, span };
  if (words[0] === 'اليوم' && !words[1]?.startsWith('ال')) return { first: 0, last: 0, span };
  return null;
}

function isNamePart(words: string[]): boolean {
  return words.length === 2 && NAMES_OF_PAPERS.test(words[0] ?? '') && words[0] !== 'اخبار';
}

function rule(words: string, span: Rule['span']): Rule {
  return { words: new RegExp(`(?<=^| )${words}(?= |$)`), span };
}

function days(today: CalendarDay, shift: number, count: number): Span {
  return [addDays(today, shift), addDays(today, shift + count)];
}

function week(today: Today, shift: number): Span {
  const sinceStart = (today.weekday - today.weekStart + 7) % 7;
  return days(today, shift * 7 - sinceStart, 7);
}

function months(year: number, month: number, count: number): Span {
  return [addDays({ year, month, day: 1 }, 0), addDays({ year, month: month + count, day: 1 }, 0)];
}

function lastCounted(today: Today, match: RegExpExecArray): Span | null {
  const word = match[1] ?? '';
  const count = NUMBERS[word] ?? NUMBERS[word.replace(/ه$/, '')] ?? Number(word);
  if (!(count > 0)) return null;
  const unit = match[2] ?? '';
  return lastUnits(today, count, unit.startsWith('ش') || unit === 'اشهر' ? 'month' : isDay(unit) ? 'day' : 'week');
}

function lastNamed(today: Today, match: RegExpExecArray): Span {
  const word = match[1] ?? '';
  if (word === 'عام' || word === 'سنه') return lastUnits(today, 12, 'month');
  const count = word.endsWith('ين') ? 2 : 1;
  return lastUnits(today, count, word.startsWith('شهر') ? 'month' : isDay(word) ? 'day' : 'week');
}

function isDay(unit: string): boolean {
  return unit.startsWith('يوم') || unit === 'ايام';
}

/** The last N days include today. */
function lastUnits(today: Today, count: number, unit: 'day' | 'week' | 'month'): Span {
  const tomorrow = addDays(today, 1);
  if (unit !== 'month') return days(tomorrow, -count * (unit === 'week' ? 7 : 1), count * (unit === 'week' ? 7 : 1));
  const target = addDays({ year: today.year, month: today.month - count + 1, day: 0 }, 0);
  const day = Math.min(today.day, target.day);
  return [addDays({ ...target, day }, 0), tomorrow];
}

function namedMonth(_: Today, match: RegExpExecArray): Span | null {
  const month = monthNumber(foldArabic(match[1] ?? ''));
  return month === null ? null : months(Number(match[2]), month, 1);
}
