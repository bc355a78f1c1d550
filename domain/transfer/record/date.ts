import { toLatinDigits } from '@/lib/arabic/digits';
import { refuse, ok, type Result } from '@/lib/result';

const DAY_MS = 24 * 60 * 60 * 1000;
const EARLIEST_YEAR = 1800;
const DATE_PATTERN =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The moment a record was published: ISO 8601 (2024-05-31, 2024-05-31T18:30:00+03:00; a space or slashes do, and Arabic
 * digits). Without an offset the time is UTC; without a time it is noon UTC, which is the same day nearly everywhere.
 * Refused: what no calendar has (30 February), years before 1800, and more than a day ahead (clocks and zones differ).
 */
export function parseRecordDate(value: string, now: Date): Result<Date, 'bad-date'> {
  const match = DATE_PATTERN.exec(toLatinDigits(value).trim());
  if (!match) return refuse('bad-date', `the date «${value.slice(0, 40)}» is not ISO 8601`);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [hour, minute, second] = [Number(match[4] ?? 12), Number(match[5] ?? 0), Number(match[6] ?? 0)];
  const offset = offsetMinutes(match[8]);
  const local = new Date(
    Date.UTC(year, month - 1, day, hour, minute, second, Number((match[7] ?? '').padEnd(3, '0').slice(0, 3))),
  );
  const exists =
    local.getUTCMonth() === month - 1 && local.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!exists || Math.abs(offset) > 14 * 60) return refuse('bad-date', `there is no date «${value.slice(0, 40)}»`);
  const moment = local.getTime() - offset * 60_000;
  if (year < EARLIEST_YEAR) return refuse('bad-date', `the date «${value.slice(0, 40)}» is before ${EARLIEST_YEAR}`);
  if (moment > now.getTime() + DAY_MS) return refuse('bad-date', `the date «${value.slice(0, 40)}» is in the future`);
  return ok(new Date(moment));
}

function offsetMinutes(text: string | undefined): number {
  if (!text || text.toUpperCase() === 'Z') return 0;
  const digits = text.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return text.startsWith('-') ? -minutes : minutes;
}
