import type { CurrencyCode, ShownMoney } from '../money';

/** What is known about the column or page that an amount stands in. */
export interface AmountContext {
  /**
   * The decimal separator of this column. Absent: look at locale and currency.
   * Null: the column is known to be mixed, so take no hint but the text itself.
   */
  readonly decimal?: '.' | ',' | null;
  /** The currency of amounts that name none, and the answer to `$`, `kr`, `¥`, `£`, `Rs`. */
  readonly currency?: CurrencyCode;
  /** Language of the page, `ru` or `en-IN`; decides words such as `B` and the lone separator. */
  readonly locale?: string;
}

/**
 * Why an amount was refused:
 * - `too-long`: more text than any amount needs.
 * - `no-number`: words, but no digit and no known word for "empty".
 * - `extra-text`: words or signs around the number that are no currency and no scale.
 * - `two-amounts`, `range`, `two-currencies`: more than one value in the text.
 * - `percent`: a share, not money.
 * - `bad-grouping`: separators where no number has them (dates, versions, phone numbers).
 * - `ambiguous-separator`: `1,234` may be a thousand or one and a bit.
 * - `ambiguous-scale`, `ambiguous-currency`: `B`, `mil`, `kr` mean different things by country.
 * - `bad-sign`: two signs, or an open parenthesis.
 * - `not-a-number`: `1e3`, `0123`, a telephone number.
 * - `too-large`: beyond the safe integers in minor units.
 * - `too-precise`: more decimals than the currency has.
 * - `unmarked`: a longer text with numbers, none of them marked as money.
 */
export type AmountRefusal =
  | 'too-long'
  | 'no-number'
  | 'extra-text'
  | 'two-amounts'
  | 'range'
  | 'two-currencies'
  | 'percent'
  | 'bad-grouping'
  | 'ambiguous-separator'
  | 'ambiguous-scale'
  | 'ambiguous-currency'
  | 'bad-sign'
  | 'not-a-number'
  | 'too-large'
  | 'too-precise'
  | 'unmarked';

/** A refusal as a value. */
export interface RefusedAmount {
  readonly ok: false;
  readonly reason: AmountRefusal;
}

/** An amount, null where the page shows that there is none, or a refusal. */
export type AmountResult = { readonly ok: true; readonly amount: ShownMoney | null } | RefusedAmount;

/** Builds a refusal. */
export function refuse(reason: AmountRefusal): RefusedAmount {
  return { ok: false, reason };
}
