import { type DateRange, dayNumber } from '../pipeline/days';
import { type DealPath, middleDay } from '../pipeline/deal-path';
import { mannWhitneyGreater } from '../pipeline/statistics/mann-whitney';
import { mean, quantile } from '../pipeline/statistics/quantile';

/** When a longer cycle is worth a warning. */
export interface GrowthLimits {
  /** Least relative growth of the median. */
  readonly growth: number;
  readonly p: number;
  /** Fewer won deals than this in either window settle nothing. */
  readonly minN: number;
}

export const DEFAULT_GROWTH_LIMITS: GrowthLimits = { growth: 0.2, p: 0.1, minN: 8 };

/** Lengths of the cycles of one window, in days. */
export interface CycleSummary {
  readonly n: number;
  readonly median: number;
  readonly p75: number;
  readonly mean: number;
}

/** The cycle in two windows, and whether it has grown. */
export interface CycleChange {
  readonly before: CycleSummary;
  readonly after: CycleSummary;
  /** Relative growth of the median; null when the earlier median is 0. */
  readonly growth: number | null;
  /** One-sided p of the rank test that cycles are longer now. */
  readonly p: number;
  readonly u: number;
  readonly verdict: 'grown' | 'too-few' | 'steady';
}

/** Compares cycles of won deals, in days, of two windows. Null when a window is empty. */
export function growingCycle(
  previous: readonly number[],
  current: readonly number[],
  limits: GrowthLimits = DEFAULT_GROWTH_LIMITS,
): CycleChange | null {
  const before = summary(previous);
  const after = summary(current);
  const test = mannWhitneyGreater(previous, current);
  if (!before || !after || !test) return null;
  const growth = before.median > 0 ? after.median / before.median - 1 : null;
  const grows = growth !== null && growth >= limits.growth;
  const few = before.n < limits.minN || after.n < limits.minN;
  const verdict = !grows ? 'steady' : few ? 'too-few' : test.p < limits.p ? 'grown' : 'steady';
  return { before, after, growth, p: test.p, u: test.u, verdict };
}

function summary(days: readonly number[]): CycleSummary | null {
  const [median, p75, average] = [quantile(days, 0.5), quantile(days, 0.75), mean(days)];
  if (median === null || p75 === null || average === null) return null;
  return { n: days.length, median, p75, mean: average };
}

/** A won deal and how long it took. */
export interface WonCycle {
  readonly id: string;
  readonly days: number;
}

/** Days from creation to the win of the deals won inside the range. */
export function wonCycles(paths: readonly DealPath[], closed: DateRange): WonCycle[] {
  const [first, last] = [dayNumber(closed.from), dayNumber(closed.to)];
  if (first === null || last === null) return [];
  return paths.flatMap((path) => {
    const end = path.outcome === 'won' ? middleDay(path.closed) : null;
    const start = path.createdAt === null ? null : dayNumber(path.createdAt);
    if (end === null || start === null || end < first || end >= last + 1) return [];
    return [{ id: path.id, days: Math.max(0, end - start) }];
  });
}
