import { fromWallTime, isRealDay, wallTime } from './time-zone';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** The instant that the value of an `<input type="datetime-local">` means in a time zone; null when it is invalid. */
export function fromLocalInput(value: string, timeZone: string): Date | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (WRITTEN.exec(value) ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (!isRealDay({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return null;
  return fromWallTime({ year, month, day, hour, minute, second }, timeZone);
}

/** An instant as such an input shows it in a time zone, to the minute or the second. */
export function toLocalInput(instant: Date, timeZone: string, to: 'minute' | 'second' = 'minute'): string {
  const { year, month, day, hour, minute, second } = wallTime(instant, timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}${to === 'second' ? `:${two(second)}` : ''}`;
}
