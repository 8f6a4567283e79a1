import type { CalendarDate } from '../deal';

/**
 * Calendar arithmetic without clocks. A date is only a name of a day in the account's time zone,
 * so a day is never 23 or 25 hours long and no time zone of the machine can shift it.
 * Day numbers count from 1970-01-01 = 0 in the proleptic Gregorian calendar.
 */

/** Length of time by which a forecast is cut. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

/** Name of a period: `2026-W53`, `2026-02`, `2026-Q1` or `2026`. */
export type PeriodName = string;

/** First and last day, both included. */
export interface DateRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Day number of a calendar date, or null when the text is not a day that exists.
 * Reads the digits in place: histories hold hundreds of thousands of dates, and a pattern match is ten times slower.
 */
export function dayNumber(date: CalendarDate): number | null {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return null;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayOf(year, month, day);
}

/** The whole number written between two positions, or -1 when there is anything but digits. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The calendar date of a day number; fractions are cut off. */
export function calendarDate(day: number): CalendarDate {
  const { year, month, dayOfMonth } = civil(Math.floor(day));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Calendar days from one date to the other, negative when `to` is earlier; null when either is not a date. */
export function daysBetween(from: CalendarDate | null, to: CalendarDate | null): number | null {
  const start = from === null ? null : dayNumber(from);
  const end = to === null ? null : dayNumber(to);
  return start === null || end === null ? null : end - start;
}

/** The date `days` later, or null when `date` is not a date. */
export function addDays(date: CalendarDate, days: number): CalendarDate | null {
  const day = dayNumber(date);
  return day === null ? null : calendarDate(day + days);
}

/** The Monday of the date's week, or null when `date` is not a date. */
export function mondayOf(date: CalendarDate): CalendarDate | null {
  const day = dayNumber(date);
  return day === null ? null : calendarDate(day - weekday(day));
}

/** Name of the period that holds the date, or null when `date` is not a date. Weeks are those of ISO 8601. */
export function periodOf(date: CalendarDate, unit: PeriodUnit): PeriodName | null {
  const day = dayNumber(date);
  if (day === null) return null;
  const { year, month } = civil(day);
  if (unit === 'year') return pad(year, 4);
  if (unit === 'month') return `${pad(year, 4)}-${pad(month, 2)}`;
  if (unit === 'quarter') return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`;
  // A week belongs to the year that holds its Thursday.
  const thursday = day - weekday(day) + 3;
  const weekYear = civil(thursday).year;
  const week = Math.floor((thursday - dayOf(weekYear, 1, 1)) / 7) + 1;
  return `${pad(weekYear, 4)}-W${pad(week, 2)}`;
}

/** First and last day of a named period, or null when there is no such period (`2025-W53`, `2026-Q5`). */
export function periodRange(period: PeriodName): DateRange | null {
  const year = Number(period.slice(0, 4));
  if (/^\d{4}$/.test(period)) return months(year, 1, 12);
  const quarter = /^\d{4}-Q([1-4])$/.exec(period);
  if (quarter) return months(year, Number(quarter[1]) * 3 - 2, Number(quarter[1]) * 3);
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(period);
  if (month) return months(year, Number(month[1]), Number(month[1]));
  const week = /^\d{4}-W(\d{2})$/.exec(period);
  return week ? weekRange(period, year, Number(week[1])) : null;
}

/** True when the date lies in the range, both ends included; a missing date lies in none. */
export function isWithin(date: CalendarDate | null, range: DateRange): boolean {
  // Well-formed dates sort as text, which is a hundred times cheaper than parsing them.
  return date !== null && date >= range.from && date <= range.to;
}

/**
 * The calendar date of an instant in a time zone.
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @param timeZone IANA name such as `Europe/Moscow`; an unknown name throws a RangeError
 */
export function dateInZone(instant: number, timeZone: string): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** 0 for Monday … 6 for Sunday. Day 0 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function months(year: number, first: number, last: number): DateRange {
  return {
    from: `${pad(year, 4)}-${pad(first, 2)}-01`,
    to: `${pad(year, 4)}-${pad(last, 2)}-${pad(daysInMonth(year, last), 2)}`,
  };
}

function weekRange(period: PeriodName, year: number, week: number): DateRange | null {
  // The fourth of January always lies in week 1.
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - weekday(fourth) + (week - 1) * 7;
  const from = calendarDate(monday);
  return periodOf(from, 'week') === period ? { from, to: calendarDate(monday + 6) } : null;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number by years that begin in March, so that the leap day comes last. */
function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const fromMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leapDays + Math.floor((153 * fromMarch + 2) / 5) + day - 1 - 719_468;
}

/** The reverse of `dayOf`, through eras of 400 years of 146,097 days. */
function civil(dayNumber: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
