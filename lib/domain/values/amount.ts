import { type CurrencyCode, minorDigits, type ShownMoney } from '../money';
import { type AmountParts, firstDigit, splitAmount } from './amount-parts';
import { type AmountContext, type AmountRefusal, type AmountResult, refuse } from './amount-types';
import { groupsUsuallyBy, resolveCurrency } from './currency-marks';
import { isEmptyValue } from './empty-values';
import { foldChars } from './fold';
import { numberStyleOf } from './locale-style';
import { decimalsOf } from './number-shape';
import { scalePower } from './scale-words';

/** No amount, with all its words, is longer than this; markup indentation around it may be. */
const LONGEST_AMOUNT = 512;
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * A lone point or comma before three digits: 0 when it groups, 3 when it is decimal.
 * Three decimals are believed only where they make sense: after a scale word
 * (`1,234 млн`) or in a currency that has three.
 */
function settleLoneSeparator(
  parts: AmountParts,
  currency: CurrencyCode,
  context: AmountContext,
): 0 | 3 | 'ambiguous' {
  const separator = parts.shape.separators[0] ?? '';
  const isScaled = parts.suffix.scales.length > 0;
  const digits = minorDigits(currency);
  const asDecimal = isScaled || digits === 3 ? 3 : 'ambiguous';
  if (typeof context.decimal === 'string') return context.decimal === separator ? asDecimal : 0;
  if (digits === 0 && !isScaled) return 0;
  if (context.decimal === null) return 'ambiguous';
  const style = numberStyleOf(context.locale);
  if (style?.group === separator) return 0;
  if (style?.decimal === separator && (style.group !== null || asDecimal === 3)) return asDecimal;
  if (isScaled || digits !== 2 || parts.currency === undefined) return 'ambiguous';
  // "$12,500" and "1.234 €": the named currency is not written with three decimals.
  const isEnglish = separator === ',' && parts.prefix.currency !== undefined;
  return isEnglish || groupsUsuallyBy(currency, separator) ? 0 : 'ambiguous';
}

function decimalsIn(
  parts: AmountParts,
  currency: CurrencyCode,
  context: AmountContext,
): number | AmountRefusal {
  const decimals = decimalsOf(parts.shape);
  if (decimals === 'bad-grouping') return decimals;
  if (decimals === 'ambiguous') {
    const settled = settleLoneSeparator(parts, currency, context);
    return settled === 'ambiguous' ? 'ambiguous-separator' : settled;
  }
  // "1,234.000" may be a million written with two kinds of groups.
  const looksGrouped = decimals === 3 && parts.shape.separators.length > 1;
  const isPlausible = minorDigits(currency) === 3 || parts.suffix.scales.length > 0;
  return looksGrouped && !isPlausible ? 'ambiguous-separator' : decimals;
}

/** The power of ten of the scale words, 0 without any, null when they do not say one. */
function powerOf(parts: AmountParts, currency: CurrencyCode, context: AmountContext): number | null {
  const [first, second] = parts.suffix.scales;
  if (first === undefined) return 0;
  const named = parts.currency === undefined ? null : currency;
  const power = scalePower(first, context.locale, named);
  if (second === undefined || power === null) return power;
  // "3 mil millones" is the only pair that multiplies.
  return power === 3 && /^mil$/i.test(first) && scalePower(second, context.locale, named) === 6 ? 9 : null;
}

/** Whether the mark could be another currency, and the digits speak for that other one. */
function contradictsCurrency(
  parts: AmountParts,
  currency: CurrencyCode,
  decimals: number,
  context: AmountContext,
): boolean {
  const isOpen = parts.currency !== undefined && parts.currency.length > 1 && context.currency !== currency;
  if (!isOpen) return false;
  // "¥1,234.50" is no yen; "$1.234.567" is a peso rather than the US dollar.
  const hasForeignDecimals = decimals > minorDigits(currency) && parts.suffix.scales.length === 0;
  const { separators } = parts.shape;
  const hasPointGroups = separators[0] === '.' && (decimals === 0 || separators.length > 1);
  return hasForeignDecimals || (currency === 'USD' && parts.prefix.currency !== undefined && hasPointGroups);
}

/** Turns `digits` with so many decimals, times ten to `power`, into minor units. */
function toMoney(
  digits: number,
  decimals: number,
  power: number,
  currency: CurrencyCode,
): Omit<ShownMoney, 'currency'> | AmountRefusal {
  const exponent = power + minorDigits(currency) - decimals;
  const factor = POWERS[Math.abs(exponent)];
  if (factor === undefined) return exponent > 0 ? 'too-large' : 'too-precise';
  if (exponent >= 0) {
    const minor = digits * factor;
    if (!Number.isSafeInteger(minor)) return 'too-large';
    // The last digit shown was rounded: half its worth either way.
    return { minor, within: power > 0 && exponent > 0 ? factor / 2 : 0 };
  }
  const surplus = digits % factor;
  const whole = (digits - surplus) / factor;
  if (surplus === 0) return { minor: whole, within: 0 };
  // "33333.33333" is a computed value; "12.2026" is a month, "1234.567" more likely a misread.
  const isComputed = decimals >= 4 && digits >= 100 * 10 ** decimals;
  if (!isComputed || power > 0 || minorDigits(currency) === 0) return 'too-precise';
  return { minor: surplus * 2 >= factor ? whole + 1 : whole, within: 1 };
}

/** Telephone numbers, record ids and time stamps: ten or more digits in a row that no currency claims. */
function looksLikeId(parts: AmountParts): boolean {
  const { runs, separators } = parts.shape;
  if (parts.currency !== undefined || parts.suffix.scales.length > 0) return false;
  if (!parts.prefix.plus && separators.length > 0) return false;
  return runs.reduce((sum, run) => sum + run, 0) >= 10;
}

/** Decides separators, scale and currency of an amount that was taken apart. */
export function readParts(parts: AmountParts, context: AmountContext): AmountResult {
  if (looksLikeId(parts)) return refuse('not-a-number');
  const currency = resolveCurrency(parts.currency, context);
  if (currency === null) return refuse('ambiguous-currency');
  const power = powerOf(parts, currency, context);
  if (power === null) return refuse('ambiguous-scale');
  const decimals = decimalsIn(parts, currency, context);
  if (typeof decimals === 'string') return refuse(decimals);
  if (contradictsCurrency(parts, currency, decimals, context)) return refuse('ambiguous-currency');
  if (parts.shape.digits === null) return refuse('too-large');
  const money = toMoney(parts.shape.digits, decimals, power, currency);
  if (typeof money === 'string') return refuse(money);
  const minor = parts.isNegative && money.minor !== 0 ? -money.minor : money.minor;
  return { ok: true, amount: { minor, currency, within: money.within } };
}

/** `USD 1,000.00 (EUR 900.00)`: the record's amount, then the same in the reader's currency. */
function readConverted(text: string, context: AmountContext): AmountResult | null {
  const match = /^([^()]+)\(([^()]+)\)$/.exec(text);
  if (match === null) return null;
  const [head, tail] = [match[1] ?? '', match[2] ?? ''].map((side) => {
    const trimmed = side.trim();
    const parts = firstDigit(trimmed) < 0 ? null : splitAmount(trimmed);
    const isMarked = parts !== null && typeof parts !== 'string' && parts.currency !== undefined;
    return isMarked ? readParts(parts, context) : null;
  });
  if (!head?.ok || !tail?.ok) return null;
  return head.amount?.currency === tail.amount?.currency ? null : head;
}

function readWithoutDigits(text: string): AmountResult {
  if (isEmptyValue(text)) return { ok: true, amount: null };
  return refuse(/^[-+]?\s*(?:infinity|∞|nan)$/i.test(text) ? 'not-a-number' : 'no-number');
}

/**
 * Reads one shown amount of money, exactly or not at all.
 *
 * In: the text of one cell or card slot, in any script of digits, and what is known of
 * its column. Out: minor units with the currency and the half-width of the page's own
 * rounding (`$27.4K` is 27,400 ± 50), null for an empty value, or a refusal with its reason.
 *
 * - A bare `$` is USD, `¥` JPY, `£` GBP, `Rs` INR, unless the context's currency or
 *   country says otherwise; `kr` and `peso` need a context.
 * - Of `USD 1,000.00 (EUR 900.00)` the first amount counts: it is the record's own.
 * - Zeros beyond the currency's decimals are dropped (`38500.00000`); four or more decimals
 *   with other digits, from 100 up, are rounded to the minor unit with `within` 1; else refused.
 * - Ten or more bare digits in a row are an id or a telephone number, not an amount.
 * - A lone separator before three digits needs a hint: see `AmountContext.decimal`.
 */
export function parseAmount(text: string, context: AmountContext = {}): AmountResult {
  if (text.length > LONGEST_AMOUNT) {
    const trimmed = text.trim();
    return trimmed.length > LONGEST_AMOUNT ? refuse('too-long') : parseAmount(trimmed, context);
  }
  const folded = foldChars(text).trim();
  if (firstDigit(folded) < 0) return readWithoutDigits(folded);
  const parts = splitAmount(folded);
  if (typeof parts !== 'string') return readParts(parts, context);
  return readConverted(folded, context) ?? refuse(parts);
}
