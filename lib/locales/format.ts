import type { CalendarDate } from '../domain/deal';
import { type Money, UNKNOWN_CURRENCY } from '../domain/money';
import type { Locale } from './pick-locale';

/** Numbers, money and time as a reader of one language expects them. */
export interface Formatter {
  /** Whole or fractional number with the language's grouping. */
  number(value: number): string;
  /** A score with just three digits after the point: «0,190». */
  score(value: number): string;
  /** A share 0…1 with two significant digits: 0.0251 → «2,5 %», 0.3218 → «32 %». */
  percent(share: number): string;
  /** Two shares, the sign said once where the language does so: «24–41 %». */
  percentRange(low: number, high: number): string;
  /** The whole sum, minor units only when there are some. */
  money(money: Money): string;
  /** Three significant digits for tiles: «1,24 млн ₽». */
  shortMoney(money: Money): string;
  /** A calendar date without a time zone, for instance «5 мар. 2026 г.». */
  date(date: CalendarDate): string;
  /** How long ago, in the largest fitting unit; both in milliseconds since the epoch. */
  ago(then: number, now: number): string;
  /** Date and time in the person's own time zone. */
  moment(at: number): string;
  /** «A, B and C». */
  list(items: readonly string[]): string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * Formatting for one language. Intl objects are costly to make, so they are
 * made once and kept per currency. A code that Intl does not know is written out.
 */
export function createFormatter(locale: Locale): Formatter {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const whole = moneyFormatter(locale, { trailingZeroDisplay: 'stripIfInteger' });
  const short = moneyFormatter(locale, { notation: 'compact', maximumSignificantDigits: 3 });

  return {
    number: (value) => number.format(value),
    score: (value) => score.format(value),
    percent: (share) => percent.format(share),
    percentRange: (low, high) => `${bareFigure(percent, low)}–${percent.format(high)}`,
    money: whole,
    shortMoney: short,
    date: (date) => day.format(Date.parse(`${date}T00:00:00Z`)),
    moment: (at) => moment.format(at),
    list: (items) => list.format(items),
    ago(then, now) {
      const passed = now - then;
      if (passed < HOUR) return relative.format(-Math.max(0, Math.floor(passed / MINUTE)), 'minute');
      if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
      return relative.format(-Math.floor(passed / DAY), 'day');
    },
  };
}

/** Parts of a formatted number that are not a sign of unit or a blank before it. */
const FIGURE: ReadonlySet<string> = new Set(['integer', 'group', 'decimal', 'fraction', 'minusSign']);

function bareFigure(format: Intl.NumberFormat, value: number): string {
  const parts = format.formatToParts(value).filter((part) => FIGURE.has(part.type));
  return parts.map((part) => part.value).join('');
}

function moneyFormatter(locale: Locale, options: Intl.NumberFormatOptions): (money: Money) => string {
  const byCurrency = new Map<string, (minor: number) => string>();
  return ({ minor, currency }) => {
    let format = byCurrency.get(currency);
    if (!format) {
      format = currencyFormatter(locale, currency, options);
      byCurrency.set(currency, format);
    }
    return format(minor);
  };
}

function currencyFormatter(locale: Locale, currency: string, options: Intl.NumberFormatOptions) {
  const known = currency !== UNKNOWN_CURRENCY && /^[A-Z]{3}$/.test(currency);
  const style: Intl.NumberFormatOptions = known
    ? { style: 'currency', currency }
    : { maximumFractionDigits: 2 };
  const format = new Intl.NumberFormat(locale, { ...style, ...options });
  const digits = known ? minorDigits(locale, currency) : 2;
  const suffix = known || currency === UNKNOWN_CURRENCY ? '' : `\u00a0${currency}`;
  return (minor: number) => format.format(minor / 10 ** digits) + suffix;
}

/** Digits after the point by ISO 4217, which Intl follows: 2 for RUB, 0 for JPY, 3 for KWD. */
function minorDigits(locale: Locale, currency: string): number {
  return (
    new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
    2
  );
}
