import type { CalendarDate } from '../deal';
import { daysBetween } from '../pipeline/days';
import { fullYear } from './calendar';
import { type DateResult, refuseDate } from './date-types';
import { isWeekday, monthNumber } from './month-names';
import { dateOf } from './numeric-date';

const TOKEN = /\d+|\p{L}+(?:['-]\p{L}+)*/gu;
const BETWEEN_TOKENS = /^[\s,./'°-]*$/;
const FILLER = new Set(['de', 'del', 'the', 'of', 'den', 'le', 'el', 'on']);
const ORDINAL = new Set(['st', 'nd', 'rd', 'th', 'er', 'o', 'a', 'го', 'е', 'º', 'ª']);
/** A date lies so near to today when its year is left out: half a year. */
const NEAR_DAYS = 182;

/** Adds the year that a page leaves out: this year, unless that is half a year away or more. */
function withThisYear(month: number, day: number, today: CalendarDate | undefined): DateResult {
  if (today === undefined) return refuseDate('no-year');
  const result = dateOf(Number(today.slice(0, 4)), month, day);
  // In January, "28 Dec" may be last week's or next winter's.
  const isNear =
    result.ok &&
    result.date !== null &&
    Math.abs(daysBetween(today, result.date) ?? Number.POSITIVE_INFINITY) <= NEAR_DAYS;
  return result.ok && !isNear ? refuseDate('no-year') : result;
}

function readNumbers(
  numbers: readonly string[],
  month: number,
  hasShortYear: boolean,
  today: CalendarDate | undefined,
): DateResult {
  const [first = '', second] = numbers;
  if (second === undefined) {
    if (first.length === 4 || hasShortYear) return refuseDate('no-day');
    return first.length > 2 ? refuseDate('no-date') : withThisYear(month, Number(first), today);
  }
  const isYearFirst = first.length === 4;
  const [year, day] = isYearFirst ? [first, second] : [second, first];
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return refuseDate('no-date');
  return dateOf(year.length === 4 ? Number(year) : fullYear(Number(year)), month, Number(day));
}

/** "mar" is March, or Tuesday beside a date that names its month itself. */
function isDayName(token: string, others: readonly string[]): boolean {
  return isWeekday(token) && others.some((other) => monthNumber(other) !== null);
}

/** Drops fillers, ordinals and the day of the week, which stands first or last. */
function meaningful(tokens: readonly string[]): string[] {
  const kept = tokens.filter(
    (token, index) =>
      !FILLER.has(token) && !(ORDINAL.has(token) && /^\d{1,2}$/.test(tokens[index - 1] ?? '')),
  );
  const [first = ''] = kept;
  if (isDayName(first, kept.slice(1))) return kept.slice(1);
  const last = kept.at(-1) ?? '';
  return isDayName(last, kept.slice(0, -1)) ? kept.slice(0, -1) : kept;
}

/**
 * Reads a plain text (see `plainWords`) with a named month: `31 дек. 2026`, `Dec 31st, 2026`,
 * `31 de dezembro de 2026`. Null when it names no month, so that others may try.
 */
export function readWordedDate(plain: string, today: CalendarDate | undefined): DateResult | null {
  const tokens = meaningful(plain.match(TOKEN) ?? []);
  const words = tokens.filter((token) => !/^\d/.test(token));
  const numbers = tokens.filter((token) => /^\d/.test(token));
  const month = monthNumber(words[0] ?? '');
  if (month === null) return null;
  const isClean = BETWEEN_TOKENS.test(plain.replace(TOKEN, ''));
  if (!isClean || words.length !== 1 || numbers.length > 2) return refuseDate('no-date');
  return numbers.length === 0
    ? refuseDate('no-day')
    : readNumbers(numbers, month, /'\d\d$/.test(plain), today);
}
