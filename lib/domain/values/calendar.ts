import type { CalendarDate } from '../deal';
import { dayNumber } from '../pipeline/days';

/**
 * Dates of deals lie in these years. Other calendars fall outside: Hijri 1448,
 * Buddhist 2569, Persian 1405, and placeholders such as 0001 or 9999.
 */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Whether a year can be a Gregorian year of a deal. */
export function isPlausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** `YYYY-MM-DD`, or null when the calendar has no such day. Months count from 1. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  return dayNumber(date) === null ? null : date;
}

/** The year meant by two digits: 70…99 are 1970…1999, 00…69 are 2000…2069 (the POSIX window). */
export function fullYear(twoDigits: number): number {
  return twoDigits >= 70 ? 1900 + twoDigits : 2000 + twoDigits;
}
