import { type Affix, readAffix } from './affix';
import type { AmountRefusal } from './amount-types';
import { type CurrencyChoice, commonChoice } from './currency-marks';
import { type NumberShape, numberShape } from './number-shape';

/** One amount taken apart: what stands before the digits, the digits, what stands after. */
export interface AmountParts {
  readonly prefix: Affix;
  readonly suffix: Affix;
  readonly shape: NumberShape;
  /** What the marks on both sides mean together; undefined when the text names no currency. */
  readonly currency: CurrencyChoice | undefined;
  readonly isNegative: boolean;
}

function isDigitAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

/** Index of the first digit of a folded text, or -1. */
export function firstDigit(text: string): number {
  for (let index = 0; index < text.length; index += 1) if (isDigitAt(text, index)) return index;
  return -1;
}

function lastDigit(text: string): number {
  let index = text.length - 1;
  while (index >= 0 && !isDigitAt(text, index)) index -= 1;
  return index;
}

/** Says what a text between the first and the last digit is, when it is no number. */
function refusalOfBody(body: string): AmountRefusal {
  if (/\de[-+]?\d|^0x/i.test(body)) return 'not-a-number';
  if (/[-–—…]|\.\./.test(body)) return 'range';
  return /^[\d\s.,:/']+$/.test(body) && !body.includes('\n') ? 'bad-grouping' : 'two-amounts';
}

function mergeAffixes(prefix: Affix, suffix: Affix, shape: NumberShape): AmountParts | AmountRefusal {
  if (prefix.refusal !== null) return prefix.refusal;
  if (suffix.refusal !== null) return suffix.refusal;
  const signs = Number(prefix.minus || prefix.plus) + Number(suffix.minus) + Number(prefix.parenthesis);
  if (prefix.parenthesis !== suffix.parenthesis || signs > 1) return 'bad-sign';
  const currency =
    prefix.currency !== undefined && suffix.currency !== undefined
      ? commonChoice(prefix.currency, suffix.currency)
      : (prefix.currency ?? suffix.currency);
  if (currency === undefined && prefix.currency !== undefined) return 'two-currencies';
  const isNegative = prefix.minus || suffix.minus || prefix.parenthesis;
  return { prefix, suffix, shape, currency, isNegative };
}

/**
 * Takes a folded, trimmed text with at least one digit apart, or says why it is not one amount.
 * Nothing is decided here that depends on the page: separators and currency stay open.
 */
export function splitAmount(text: string): AmountParts | AmountRefusal {
  let start = firstDigit(text);
  const end = lastDigit(text) + 1;
  let prefix = readAffix(text.slice(0, start), false);
  // In ".50" the point belongs to the number, in "Rs.500" to the currency.
  if (prefix.refusal === 'extra-text' && /[.,]/.test(text.charAt(start - 1))) {
    start -= 1;
    prefix = readAffix(text.slice(0, start), false);
  }
  const body = text.slice(start, end);
  const shape = numberShape(body);
  if (shape === null) return refusalOfBody(body);
  return mergeAffixes(prefix, readAffix(text.slice(end), true), shape);
}
