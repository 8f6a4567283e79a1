/**
 * Money is an integer count of minor units (kopecks, cents) of one currency.
 * A missing amount is `null` wherever money may be missing; it is never 0.
 */
export interface Money {
  /** Integer count of minor units; always a safe integer. */
  readonly minor: number;
  /** ISO 4217 code in capitals, or `XXX` when the page names no currency. */
  readonly currency: CurrencyCode;
}

/** ISO 4217 code in capitals; `XXX` means "no currency named". */
export type CurrencyCode = string;

/** The code used when the page shows an amount without any currency. */
export const UNKNOWN_CURRENCY: CurrencyCode = 'XXX';

/**
 * Money as a page showed it. Cards often round ("$27.4K"): then the true
 * value lies within ±`within` minor units of `minor`.
 */
export interface ShownMoney extends Money {
  /** Half-width of the rounding in minor units; 0 when the page shows the exact amount. */
  readonly within: number;
}
