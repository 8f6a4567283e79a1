import { betaQuantile } from './statistics/beta';
import type { Interval } from './statistics/interval';

/** A smoothed share with its interval. */
export interface SmoothedShare extends Interval {
  readonly value: number;
}

/**
 * A share drawn towards what was believed before, as if `strength` earlier deals had shown `prior`
 * (Beta-Binomial model): (won + k·prior) / (n + k), with quantiles of the Beta posterior as ends.
 * Without any observation and with `strength` 0 nothing is known: the value is the prior, the ends are 0 and 1.
 * @param won successes, may be a weighted sum
 * @param n trials, won ≤ n
 * @param prior expected share 0…1
 * @param strength weight of the prior in deals, k ≥ 0
 * @param level two-sided level of the interval, 0.8 by default
 * @param size how many deals of equal weight the width of the interval rests on, the prior's `strength` deals among them
 *   when all weigh alike; see `pooledSize`. The value rests on `n`: old deals count for less, but they were deals
 */
export function smoothShare(
  won: number,
  n: number,
  prior: number,
  strength: number,
  level = 0.8,
  size = n + strength,
): SmoothedShare {
  const total = n + strength;
  if (!(total > 0)) return { value: prior, lo: 0, hi: 1 };
  const value = Math.min(1, (won + strength * prior) / total);
  const a = value * size;
  const b = size - a;
  const tail = (1 - level) / 2;
  // A very lopsided posterior can have its mean outside the quantiles; the interval always holds the value.
  return {
    value,
    lo: Math.min(value, betaQuantile(tail, a, b)),
    hi: Math.max(value, betaQuantile(1 - tail, a, b)),
  };
}

/**
 * Kish's effective size of weighted deals and the prior's deals of weight 1 together, (Σw + k)² / (Σw² + k);
 * `n + strength` when all deals weigh 1.
 */
export function pooledSize(n: number, effective: number, strength: number): number {
  const squares = n > 0 && effective > 0 ? (n * n) / effective : 0;
  return (n + strength) ** 2 / (squares + strength);
}

/**
 * Where the share lies when `unknown` lost deals may or may not belong to the sample:
 * from all of them to none. Null when nobody was counted.
 */
export function lostStageBounds(won: number, n: number, unknown: number): Interval | null {
  return n > 0 ? { lo: won / (n + unknown), hi: won / n } : null;
}
