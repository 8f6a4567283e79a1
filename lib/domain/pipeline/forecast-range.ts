import { type Chance, chanceVariance, checkChance } from './chance';
import { drawnSums } from './drawn-sums';
import type { Interval } from './statistics/interval';
import { normalQuantile } from './statistics/normal';
import { sumDistribution } from './statistics/sum-distribution';

/** Spread of the sum of independent deals. */
export interface ForecastRange {
  readonly deals: number;
  readonly mean: number;
  readonly deviation: number;
  /** The 80 % range if the sum were normal; a check for the eye, too narrow at one end for few deals. */
  readonly normal: Interval;
  /** Smallest sums reached with at least 10, 50 and 90 percent; all null without deals. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly method: 'exact' | 'drawn';
  /** Largest part of the mean that hangs on one deal, 0…1; null when the mean is 0. */
  readonly topShare: number | null;
  /** Sum of squared parts (Herfindahl–Hirschman): 1 when one deal is all. */
  readonly concentration: number | null;
  /** Chance that the sum is at least this much. */
  readonly chanceOf: (sum: number) => number;
}

/** Up to so many deals the distribution is computed exactly. */
export const EXACT_DEALS = 25;

/** Part of the mean on a single deal above which a forecast deserves a warning. */
export const TOP_SHARE_LIMIT = 0.3;

/** Choices for drawing. */
export interface DrawOptions {
  readonly seed?: number;
  readonly draws?: number;
}

/**
 * Range of the sum of independent deals: exact up to 25 deals whose probabilities are certain, 20,000 seeded draws
 * otherwise. With doubts each draw first decides how far all probabilities were off, so the range holds what really
 * comes about as often as it says. `mean`, `deviation` and `normal` leave doubts aside. The order of the deals does not matter, and the same deals with the same seed give the same range.
 * Throws a RangeError when an amount is not a safe integer or a chance lies outside 0…1.
 */
export function forecastRange(
  deals: readonly Chance[],
  { seed = 1, draws = 20_000 }: DrawOptions = {},
): ForecastRange {
  deals.forEach(checkChance);
  const exact = deals.length <= EXACT_DEALS && deals.every(({ doubt = 0 }) => doubt === 0);
  const distribution = exact ? sumDistribution(deals) : drawnSums(deals, seed, draws);
  const mean = deals.reduce((sum, { amount, p }) => sum + amount * p, 0);
  const deviation = Math.sqrt(deals.reduce((sum, deal) => sum + chanceVariance(deal), 0));
  const half = normalQuantile(0.9) * deviation;
  return {
    deals: deals.length,
    mean,
    deviation,
    normal: { lo: mean - half, hi: mean + half },
    p10: deals.length > 0 ? distribution.quantile(0.1) : null,
    p50: deals.length > 0 ? distribution.quantile(0.5) : null,
    p90: deals.length > 0 ? distribution.quantile(0.9) : null,
    method: exact ? 'exact' : 'drawn',
    ...concentration(deals, mean),
    chanceOf: (sum) => distribution.atLeast(sum),
  };
}

function concentration(
  deals: readonly Chance[],
  mean: number,
): Pick<ForecastRange, 'topShare' | 'concentration'> {
  if (!(mean > 0)) return { topShare: null, concentration: null };
  const parts = deals.map(({ amount, p }) => (amount * p) / mean);
  return {
    topShare: parts.reduce((most, part) => Math.max(most, part), 0),
    concentration: parts.reduce((sum, part) => sum + part * part, 0),
  };
}
