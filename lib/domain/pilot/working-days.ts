import type { CalendarDate } from '../deal';
import { addDays, dayNumber } from '../pipeline/days';

/** Monday to Friday. Public holidays differ by country and are not known here: they count as any other day. */
export function isWorkingDay(day: CalendarDate): boolean {
  const number = dayNumber(day);
  if (number === null) return false;
  // 1970-01-01 was a Thursday; 0 is Monday.
  return (((number + 3) % 7) + 7) % 7 < 5;
}

/** The day itself when it is a working day, else the Monday after it; null when it is no date. */
export function workingDayFrom(day: CalendarDate): CalendarDate | null {
  if (isWorkingDay(day)) return day;
  const next = addDays(day, 1);
  return next === null ? null : workingDayFrom(next);
}

/** The first `count` working days from a day on, that day included when it is one. */
export function workingDays(from: CalendarDate, count: number): CalendarDate[] {
  const days: CalendarDate[] = [];
  let day = workingDayFrom(from);
  while (day !== null && days.length < count) {
    days.push(day);
    const next = addDays(day, 1);
    day = next && workingDayFrom(next);
  }
  return days;
}
