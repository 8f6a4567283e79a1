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

const NO_MINOR_UNIT = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND';

const EXCEPTIONAL_DIGITS = new Map<CurrencyCode, number>([
  ...NO_MINOR_UNIT.split(' ').map((code) => [code, 0] as const),
  ...THREE_DECIMALS.split(' ').map((code) => [code, 3] as const),
]);

/**
 * How many decimals a currency has (the minor unit of ISO 4217): 2 for most,
 * 0 for the yen, 3 for the Kuwaiti dinar. `XXX` counts in hundredths, so that
 * an amount without a named currency keeps its cents.
 */
export function minorDigits(currency: CurrencyCode): number {
  return EXCEPTIONAL_DIGITS.get(currency) ?? 2;
}

/** The exact total of one currency. */
export interface CurrencyTotal {
  readonly currency: CurrencyCode;
  /** How many amounts went in. */
  readonly count: number;
  /** The total in minor units; null when it is beyond the safe integers, then read `exact`. */
  readonly minor: number | null;
  /** The total in minor units, always exact. */
  readonly exact: bigint;
  /** Half-width of the rounding of the whole total: the widths of its parts added; null when unsafe. */
  readonly within: number | null;
}

/** Totals per currency and how many amounts were missing. Currencies are never added to each other. */
export interface MoneySum {
  /** One entry per currency, sorted by code, so that the order of the items does not matter. */
  readonly totals: readonly CurrencyTotal[];
  /** Items without an amount: left out of the totals, never counted as 0. */
  readonly missing: number;
}

/** Adds integers exactly: doubles while they are safe, spilling into a BigInt when they are not. */
interface ExactAdder {
  spilled: bigint;
  pending: number;
}

function add(adder: ExactAdder, value: number): void {
  const next = adder.pending + value;
  if (Number.isSafeInteger(next)) {
    adder.pending = next;
    return;
  }
  adder.spilled += BigInt(adder.pending);
  adder.pending = value;
}

function totalOf(adder: ExactAdder): bigint {
  return adder.spilled + BigInt(adder.pending);
}

function safeNumber(value: bigint): number | null {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : null;
}

/**
 * Sums amounts per currency, exactly and independent of their order.
 * Null items are counted as missing. An item without `within` is exact.
 */
export function sumMoney(items: Iterable<(Money & { readonly within?: number }) | null>): MoneySum {
  const sums = new Map<CurrencyCode, { count: number; minor: ExactAdder; within: ExactAdder }>();
  let missing = 0;
  for (const item of items) {
    if (item === null) {
      missing += 1;
      continue;
    }
    let sum = sums.get(item.currency);
    if (sum === undefined) {
      sum = { count: 0, minor: { spilled: 0n, pending: 0 }, within: { spilled: 0n, pending: 0 } };
      sums.set(item.currency, sum);
    }
    sum.count += 1;
    add(sum.minor, item.minor);
    add(sum.within, item.within ?? 0);
  }
  const totals = [...sums.keys()].sort().flatMap((currency) => {
    const sum = sums.get(currency);
    if (sum === undefined) return [];
    const exact = totalOf(sum.minor);
    const within = safeNumber(totalOf(sum.within));
    return [{ currency, count: sum.count, minor: safeNumber(exact), exact, within }];
  });
  return { totals, missing };
}
