import { mean } from './statistics/quantile';

/** How one past period looked on the same day, and how it ended; minor units of one currency. */
export interface PastPeriod {
  readonly openThen: number;
  /** What was won by the end of the deals open then. */
  readonly wonOfThose: number;
  /** What was won by the end of deals created after that day. */
  readonly createdLaterAndWon: number;
}

/** Where the period will end if it goes like the past ones. */
export interface Projection {
  /** Σ won of those / Σ open then. */
  readonly rate: number;
  readonly meanNew: number;
  readonly total: number;
  readonly periods: number;
}

/** Fewer past periods than this say too little. */
const LEAST_PERIODS = 3;

/**
 * Projects the end of the running period from past ones on the same day. It uses no stages, so it checks the weighted
 * pipeline from outside. Null with fewer than three past periods, or when nothing was open in them.
 */
export function projectByDay(
  past: readonly PastPeriod[],
  wonSoFar: number,
  openNow: number,
): Projection | null {
  const open = past.reduce((sum, period) => sum + period.openThen, 0);
  const meanNew = mean(past.map((period) => period.createdLaterAndWon));
  if (past.length < LEAST_PERIODS || !(open > 0) || meanNew === null) return null;
  const rate = past.reduce((sum, period) => sum + period.wonOfThose, 0) / open;
  return { rate, meanNew, total: wonSoFar + openNow * rate + meanNew, periods: past.length };
}
