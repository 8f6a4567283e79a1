import { fisherLower, type Share } from '../pipeline/statistics/fisher';
import { normalCdf } from '../pipeline/statistics/normal';

/** When a fall is worth a warning. */
export interface FallLimits {
  /** Least relative fall of the rate, 0…1. */
  readonly drop: number;
  /** The chance of such a fall without any change must be below this. */
  readonly p: number;
  /** Fewer deals than this in either group settle nothing. */
  readonly minN: number;
}

export const DEFAULT_FALL_LIMITS: FallLimits = { drop: 0.2, p: 0.1, minN: 20 };

/** A conversion in two cohorts, and whether it has fallen. */
export interface ConversionChange {
  readonly before: number;
  readonly after: number;
  readonly base: Share;
  readonly current: Share;
  /** Relative fall, 1 − after / before; below 0 the rate has risen. */
  readonly drop: number;
  /** One-sided chance of a fall as large, if nothing had changed. */
  readonly p: number;
  /** Statistic of the test of two shares; null when Fisher's exact test was used or the rates leave no spread. */
  readonly z: number | null;
  /** `too-few`: it looks like a fall, but there are too few deals to say so. */
  readonly verdict: 'fallen' | 'too-few' | 'steady';
}

/**
 * Compares a conversion of the current cohort with an earlier one: pooled z test of two shares,
 * Fisher's exact test when a cohort is small. Null when a cohort is empty or the earlier rate is 0.
 */
export function fallingConversion(
  base: Share,
  current: Share,
  limits: FallLimits = DEFAULT_FALL_LIMITS,
): ConversionChange | null {
  if (base.n <= 0 || current.n <= 0 || base.won <= 0) return null;
  const before = base.won / base.n;
  const after = current.won / current.n;
  const drop = 1 - after / before;
  const few = current.n < limits.minN || base.n < limits.minN;
  const z = few ? null : zOfShares(base, current);
  const p = few ? fisherLower(whole(base), whole(current)) : z === null ? 1 : normalCdf(z);
  const falls = drop >= limits.drop;
  const verdict = !falls ? 'steady' : few ? 'too-few' : p < limits.p ? 'fallen' : 'steady';
  return { before, after, base, current, drop, p, z, verdict };
}

function zOfShares(base: Share, current: Share): number | null {
  const pooled = (base.won + current.won) / (base.n + current.n);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / base.n + 1 / current.n));
  return deviation > 0 ? (current.won / current.n - base.won / base.n) / deviation : null;
}

/** Cohorts with young deals have a fractional size; the exact test counts whole deals. */
function whole({ won, n }: Share): Share {
  return { won, n: Math.max(won, Math.round(n)) };
}
