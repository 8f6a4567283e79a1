import type { Interval } from './statistics/interval';
import { normalQuantile } from './statistics/normal';

/** A deal that brings its amount with probability p, and nothing otherwise. */
export interface Chance {
  /** Minor units of one currency; the caller keeps currencies apart. */
  readonly amount: number;
  readonly p: number;
  /**
   * How unsure p itself is, as a standard deviation in log-odds; see `doubtOf`. Absent when p is taken as certain.
   * The doubts of all deals point the same way: a win rate that was overrated at the end of the pipeline was overrated
   * at its beginning too.
   */
  readonly doubt?: number;
}

/** Standard deviation in log-odds that an interval of a probability amounts to; 0 for an empty interval. */
export function doubtOf({ lo, hi }: Interval, level = 0.8): number {
  const inside = (p: number) => Math.min(1 - 1e-6, Math.max(1e-6, p));
  const width = logOdds(inside(hi)) - logOdds(inside(lo));
  return Math.max(0, width) / (2 * normalQuantile(0.5 + level / 2));
}

function logOdds(p: number): number {
  return Math.log(p / (1 - p));
}

/** The probability when it was off by so many of its standard deviations in log-odds. */
export function movedChance({ p, doubt = 0 }: Chance, off: number): number {
  if (doubt === 0 || p <= 0 || p >= 1) return p;
  return 1 / (1 + Math.exp(-(logOdds(p) + off * doubt)));
}

/** Variance of what the deal brings. */
export function chanceVariance({ amount, p }: Chance): number {
  return amount * amount * p * (1 - p);
}

/** Throws a RangeError when the amount is not a safe integer, the probability lies outside 0…1, or the doubt is no size. */
export function checkChance({ amount, p, doubt = 0 }: Chance): void {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`The amount ${amount} is not a whole number of minor units.`);
  if (!(doubt >= 0 && Number.isFinite(doubt))) throw new RangeError(`The doubt ${doubt} is not a size.`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`The probability ${p} lies outside 0…1.`);
}
