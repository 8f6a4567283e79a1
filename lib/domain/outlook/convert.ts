import type { Deal } from '../deal';
import { type Money, minorDigits } from '../money';
import type { DealPath } from '../pipeline';
import type { RateTable } from '../standard';

/** What a conversion rests on: shown beside every converted sum. */
export interface Conversion {
  /** ISO 4217 code that amounts were converted into. */
  readonly to: string;
  /** Date of the rates, as the standard gives it. */
  readonly on: string;
  /** Currencies without a rate; their amounts stay as they are, in tables of their own. */
  readonly without: readonly string[];
}

/** Gives the amount in another currency, in whole minor units, half a unit rounded away from zero. */
export type Converter = <M extends Money>(amount: M) => M;

/**
 * A converter by the rates of the standard. An amount whose currency has no usable rate, or whose worth would be beyond
 * exact numbers, comes back as it is: nothing is guessed, and nothing disappears.
 */
export function converter({ to, values }: RateTable): Converter {
  return (amount) => {
    const { currency } = amount;
    const rate = Object.hasOwn(values, currency) ? (values[currency] ?? 0) : 0;
    if (currency === to || !(rate > 0)) return amount;
    const factor = rate * 10 ** (minorDigits(to) - minorDigits(currency));
    const minor = Math.sign(amount.minor) * Math.round(Math.abs(amount.minor) * factor) + 0;
    if (!Number.isSafeInteger(minor)) return amount;
    const within = Reflect.get(amount, 'within') as unknown;
    const width = typeof within === 'number' ? { within: Math.ceil(within * factor) } : {};
    return { ...amount, minor, currency: to, ...width };
  };
}

/** The deals with their amounts converted where there is a rate. */
export function convertedDeals(deals: readonly Deal[], convert: Converter): Deal[] {
  return deals.map((deal) => (deal.amount ? { ...deal, amount: convert(deal.amount) } : deal));
}

/** The ways of deals, likewise. */
export function convertedPaths(paths: readonly DealPath[], convert: Converter): DealPath[] {
  return paths.map((path) => (path.amount ? { ...path, amount: convert(path.amount) } : path));
}

/** What to say of a conversion of these deals. */
export function conversionOf({ to, on }: RateTable, converted: readonly Deal[]): Conversion {
  const left = converted.flatMap(({ amount }) => (amount && amount.currency !== to ? [amount.currency] : []));
  return { to, on, without: [...new Set(left)].sort() };
}
