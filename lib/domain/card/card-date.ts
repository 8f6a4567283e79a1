import type { CalendarDate } from '../deal';
import { own } from '../standard/own';

/** Which number comes first in `03/04/2026`; null when nobody said. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** A date that was read, or why not. `yearAssumed` when the text names no year. */
export type DateReading =
  | { readonly ok: true; readonly date: CalendarDate; readonly yearAssumed: boolean }
  | { readonly ok: false; readonly code: 'not-a-date' | 'ambiguous' };

/** Names of the months, January first; any beginning of three letters or more is understood. */
const MONTHS = [
  ...['январь января january', 'февраль февраля february', 'март марта march', 'апрель апреля april'],
  ...['май мая may', 'июнь июня june', 'июль июля july', 'август августа august'],
  ...['сентябрь сентября september', 'октябрь октября october', 'ноябрь ноября november'],
  'декабрь декабря december',
];

/** Days from today for the words CRMs show instead of a near date. */
const RELATIVE: Readonly<Record<string, number>> = {
  вчера: -1,
  yesterday: -1,
  сегодня: 0,
  today: 0,
  завтра: 1,
  tomorrow: 1,
};

const NOT_A_DATE: DateReading = { ok: false, code: 'not-a-date' };
const AMBIGUOUS: DateReading = { ok: false, code: 'ambiguous' };
const DAY_MS = 86_400_000;
/** No date with its time and weekday is longer. */
const LONGEST = 60;

const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?:day|s|sday|nesday|rsday|urday)?\.?,?\s+/u;
const TIME_TAIL = /(?:,|\s+at|\s+в)?(?:\s+|t)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[ap]m)?$/u;
const YEAR_WORD_TAIL = /\s*(?:г|года?|year)?[.,]?$/u;
const ISO = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u;
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{4}|\d{2}))?$/u;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/u;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|-?го)?[\s-]+(?:of\s+)?(\p{L}{3,})\.?,?(?:[\s-]+(\d{4}))?$/u;
const MONTH_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/u;

/**
 * Reads one date as people and CRMs write it, Russian or English. A missing
 * year means the year that brings the date nearest to `today`; a two-digit
 * year is of this century. `03/04/2026` needs `order`, or it is ambiguous.
 */
export function readDate(text: string, today: CalendarDate, order: DayOrder = null): DateReading {
  if (text.length > LONGEST) return NOT_A_DATE;
  const source = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(WEEKDAY, '')
    .replace(TIME_TAIL, '')
    .replace(YEAR_WORD_TAIL, '');
  const iso = ISO.exec(source);
  if (iso) return build(iso[1], iso[2], iso[3], today);
  const dotted = DOTTED.exec(source);
  if (dotted) return build(dotted[3], dotted[2], dotted[1], today);
  const slashed = SLASHED.exec(source);
  return slashed ? readSlashed(slashed, today, order) : readNamedMonth(source, today);
}

/** As `readDate`, and knows "today", "завтра" and the like. Only for what a page shows now: a stored "tomorrow" never comes. */
export function readShownDate(text: string, today: CalendarDate, order: DayOrder = null): DateReading {
  const days = own(RELATIVE, text.trim().toLowerCase().split(/[\s,]/u)[0] ?? '');
  if (days === undefined) return readDate(text, today, order);
  return { ok: true, date: dateOf(Date.parse(today) + days * DAY_MS), yearAssumed: false };
}

function readSlashed(parts: RegExpExecArray, today: CalendarDate, order: DayOrder): DateReading {
  const [, first, second, year] = parts;
  const dayFirst = build(year, second, first, today);
  const monthFirst = build(year, first, second, today);
  if (!dayFirst.ok || Number(first) === Number(second)) return monthFirst;
  if (!monthFirst.ok) return dayFirst;
  if (order === null) return AMBIGUOUS;
  return order === 'day-first' ? dayFirst : monthFirst;
}

function readNamedMonth(source: string, today: CalendarDate): DateReading {
  const dayMonth = DAY_MONTH.exec(source);
  const monthDay = dayMonth ? null : MONTH_DAY.exec(source);
  const [name, day, year] = dayMonth ? [dayMonth[2], dayMonth[1], dayMonth[3]] : (monthDay ?? []).slice(1);
  if (name === undefined) return NOT_A_DATE;
  const month = MONTHS.findIndex((names) => names.split(' ').some((full) => full.startsWith(name)));
  return month < 0 ? NOT_A_DATE : build(year, String(month + 1), day, today);
}

function build(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: CalendarDate,
): DateReading {
  const [m, d] = [Number(month), Number(day)];
  if (year === undefined) return nearest(m, d, today);
  const date = calendarDate(year.length === 2 ? 2000 + Number(year) : Number(year), m, d);
  return date === null ? NOT_A_DATE : { ok: true, date, yearAssumed: false };
}

/** The occurrence of a day and month that is nearest to today; four years each way reach any 29 February. */
function nearest(month: number, day: number, today: CalendarDate): DateReading {
  const distance = (date: CalendarDate) => Math.abs(Date.parse(date) - Date.parse(today));
  const [date] = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((shift) => calendarDate(Number(today.slice(0, 4)) + shift, month, day))
    .filter((candidate) => candidate !== null)
    .sort((a, b) => distance(a) - distance(b));
  return date === undefined ? NOT_A_DATE : { ok: true, date, yearAssumed: true };
}

/** `YYYY-MM-DD`, or null when the calendar has no such day. */
function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? dateOf(time) : null;
}

function dateOf(time: number): CalendarDate {
  return new Date(time).toISOString().slice(0, 10);
}
