import { calendarDate, fullYear, isPlausibleYear } from './calendar';
import { type DateContext, type DateOrder, type DateResult, refuseDate } from './date-types';

/** A date of three numbers as it is written: `01/02/2026`, `31. 12. 2026`, `2026-12-31`. */
export interface NumericDate {
  readonly first: string;
  readonly separator: string;
  readonly second: string;
  readonly third: string;
}

const NUMERIC = /^(\d{1,4})\.?\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})\.?$/;

/** Splits a numeric date, or null when the text is none. */
export function splitNumericDate(text: string): NumericDate | null {
  const match = NUMERIC.exec(text);
  if (match === null) return null;
  const [, first = '', separator = '', second = '', third = ''] = match;
  return { first, separator, second, third };
}

/** Builds the date from its parts, checking year and day. */
export function dateOf(year: number, month: number, day: number): DateResult {
  if (!isPlausibleYear(year)) return refuseDate('year-out-of-range');
  const date = calendarDate(year, month, day);
  return date === null ? refuseDate('no-such-day') : { ok: true, date };
}

const MONTH_FIRST = new Set(['en-US', 'en-PH']);
/** Locales that write slashes with the day first. Languages that use points tell nothing about slashes. */
const DAY_FIRST = new Set(
  'fr es pt it nl el vi id en-GB en-AU en-NZ en-IE en-IN en-SG en-HK en-NG en-KE'.split(' '),
);
/** Countries that write the month first, or the year, whatever the language. */
const OTHER_REGION = /[-_](?:US|PR|PA|PH|CA)\b/i;
const YEAR_FIRST_LANGUAGE = /^(?:ja|zh|ko|hu|lt|mn|fa)\b/;

function orderOfLocale(locale: string | undefined): DateOrder | null {
  if (locale === undefined) return null;
  const tag = locale.replace('_', '-');
  if (MONTH_FIRST.has(tag)) return 'mdy';
  if (DAY_FIRST.has(tag)) return 'dmy';
  const [language = ''] = tag.split('-');
  return DAY_FIRST.has(language) && !OTHER_REGION.test(tag) ? 'dmy' : null;
}

function yearOf(digits: string): number | null {
  if (digits.length === 4) return Number(digits);
  return digits.length === 2 ? fullYear(Number(digits)) : null;
}

/** The order that the numbers themselves prove: a part above 12 is no month. */
export function provenOrder(date: NumericDate): DateOrder | null {
  if (date.first.length === 4) return 'ymd';
  const isDayFirst = Number(date.first) > 12;
  const isMonthFirst = Number(date.second) > 12;
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'dmy' : 'mdy';
}

function orderOf(date: NumericDate, context: DateContext): DateOrder | 'ambiguous-order' | 'order-conflict' {
  const proven = provenOrder(date);
  const known = context.order ?? null;
  if (proven !== null)
    return known === null || known === proven || known === 'ymd' ? proven : 'order-conflict';
  if (known !== null && known !== 'ymd') return known;
  // Points are written with the day first, but for people who write the month first.
  const local = orderOfLocale(context.locale);
  const usual = date.separator === '.' ? (local === 'mdy' ? null : 'dmy') : local;
  if (usual !== null) return usual;
  return date.first === date.second ? 'dmy' : 'ambiguous-order';
}

/** Reads a numeric date by the column's order, by what the numbers prove, or by the locale. */
export function readNumericDate(date: NumericDate, context: DateContext): DateResult {
  const { first, second, third } = date;
  const isYearFirst =
    first.length === 4 || (context.order === 'ymd' && first.length === 2 && third.length <= 2);
  if (isYearFirst) {
    const year = yearOf(first) ?? 0;
    return third.length > 2 ? refuseDate('no-date') : dateOf(year, Number(second), Number(third));
  }
  if (first.length === 3) return refuseDate('year-out-of-range');
  const year = yearOf(third);
  if (year === null) return refuseDate('no-date');
  // Another calendar is a clearer reason than its unknown order.
  if (!isPlausibleYear(year)) return refuseDate('year-out-of-range');
  const isShort = third.length === 2 && context.order == null;
  if (isShort && YEAR_FIRST_LANGUAGE.test(context.locale ?? '')) return refuseDate('ambiguous-order');
  const order = orderOf(date, context);
  if (order === 'dmy') return dateOf(year, Number(second), Number(first));
  return order === 'mdy'
    ? dateOf(year, Number(first), Number(second))
    : refuseDate(order === 'ymd' ? 'no-date' : order);
}
