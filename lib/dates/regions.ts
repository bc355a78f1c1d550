import { convertDigits, type Digits } from '../arabic/digits';
import { hijriMonthName, toHijri } from './hijri';
import { monthName, type MonthStyle, type Region, WEEKDAYS } from './months';
import { wallTime, type WallTime } from './time-zone';

export interface DateStyle {
  region: Region;
  /** IANA name. An unknown one throws RangeError. */
  timeZone: string;
  /** Latin by default, as most news sites print. */
  digits?: Digits;
  /** `islamic-umalqura` formats the Hijri date alone. */
  calendar?: 'gregory' | 'islamic-umalqura';
  months?: MonthStyle;
}

const TWENTY_FOUR_HOURS: readonly Region[] = ['MA', 'KM'];

/** «22 نوفمبر 2026», «22 تشرين الثاني/نوفمبر 2026», «12 جمادى الآخرة 1448 هـ». */
export function formatDate(date: Date, style: DateStyle): string {
  if (style.calendar === 'islamic-umalqura') return inDigits(hijriText(date, style.timeZone), style);
  return inDigits(dayText(wallTime(date, style.timeZone), style), style);
}

/** «9:05 م», or «21:05» where that is customary. */
export function formatTime(date: Date, style: DateStyle): string {
  return inDigits(timeText(wallTime(date, style.timeZone), style.region), style);
}

/** «22 نوفمبر 2026، 9:05 م». */
export function formatDateTime(date: Date, style: DateStyle): string {
  return `${formatDate(date, style)}، ${formatTime(date, style)}`;
}

/** «نوفمبر 2026», for the headings of an archive. */
export function formatMonth(date: Date, style: DateStyle): string {
  const { month, year } = wallTime(date, style.timeZone);
  return inDigits(`${monthName(month, style.region, style.months)} ${year}`, style);
}

/** «الأحد». */
export function formatWeekday(date: Date, timeZone: string): string {
  return WEEKDAYS[wallTime(date, timeZone).weekday] ?? '';
}

/** The line of a masthead: «الأحد 22 نوفمبر 2026», with `hijri` «… – 12 جمادى الآخرة 1448 هـ». */
export function formatDateLine(date: Date, style: DateStyle & { hijri?: boolean }): string {
  const line = `${formatWeekday(date, style.timeZone)} ${formatDate(date, style)}`;
  if (!style.hijri || style.calendar === 'islamic-umalqura') return line;
  return `${line} – ${formatDate(date, { ...style, calendar: 'islamic-umalqura' })}`;
}

function dayText({ day, month, year }: WallTime, { region, months }: DateStyle): string {
  return `${day} ${monthName(month, region, months)} ${year}`;
}

function hijriText(date: Date, timeZone: string): string {
  const { day, month, year } = toHijri(date, timeZone);
  return `${day} ${hijriMonthName(month)} ${year} هـ`;
}

function timeText({ hour, minute }: WallTime, region: Region): string {
  const minutes = String(minute).padStart(2, '0');
  if (TWENTY_FOUR_HOURS.includes(region)) return `${String(hour).padStart(2, '0')}:${minutes}`;
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'ص' : 'م'}`;
}

function inDigits(text: string, { digits = 'latn' }: DateStyle): string {
  return convertDigits(text, digits);
}
