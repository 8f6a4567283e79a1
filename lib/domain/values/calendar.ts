import type { CalendarDate } from '../deal';

/**
 * Dates of deals lie in these years. Other calendars fall outside: Hijri 1448,
 * Buddhist 2569, Persian 1405, and placeholders such as 0001 or 9999.
 */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAY_MS = 86_400_000;

/** Whether a year can be a Gregorian year of a deal. */
export function isPlausibleYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** `YYYY-MM-DD`, or null when the calendar has no such day. Months count from 1. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && date.getUTCFullYear() === year ? date.toISOString().slice(0, 10) : null;
}

/** Moves a date by whole days. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The year meant by two digits: 70…99 are 1970…1999, 00…69 are 2000…2069 (the POSIX window). */
export function fullYear(twoDigits: number): number {
  return twoDigits >= 70 ? 1900 + twoDigits : 2000 + twoDigits;
}
