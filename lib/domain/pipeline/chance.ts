/** A deal that brings its amount with probability p, and nothing otherwise. */
export interface Chance {
  /** Minor units of one currency; the caller keeps currencies apart. */
  readonly amount: number;
  readonly p: number;
}

/** Variance of what the deal brings. */
export function chanceVariance({ amount, p }: Chance): number {
  return amount * amount * p * (1 - p);
}

/** Throws a RangeError when the amount is not a safe integer or the probability lies outside 0…1. */
export function checkChance({ amount, p }: Chance): void {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`The amount ${amount} is not a whole number of minor units.`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`The probability ${p} lies outside 0…1.`);
}
