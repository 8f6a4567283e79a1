import type { CalendarDate } from '../deal';
import { type DateRange, dayNumber } from './days';
import { arrivalDay, type DealPath, middleDay } from './deal-path';
import type { Share } from './statistics/fisher';
import { quantile } from './statistics/quantile';

/** The end of the way as a milestone; every other milestone is a stage label. */
export const WON_MILESTONE = 'won';

/** A named step of the way. */
export interface Milestone {
  readonly name: string;
  /** Stage label, or `won`. */
  readonly stage: string;
}

/** How many deals came to a milestone, and their share of those at the one before. */
export interface MilestoneRate {
  readonly name: string;
  readonly count: number;
  /** Null on the first milestone, or when nobody was at the one before. */
  readonly rate: number | null;
}

/** Rates between counts that follow each other. */
export function milestoneRates(counts: readonly Pick<MilestoneRate, 'name' | 'count'>[]): MilestoneRate[] {
  return counts.map(({ name, count }, i) => {
    const before = counts[i - 1]?.count ?? 0;
    return { name, count, rate: before > 0 ? count / before : null };
  });
}

/** Day on which the deal came to the milestone or past it; null when it did not. */
export function milestoneDay(
  path: DealPath,
  milestone: Milestone,
  positions: ReadonlyMap<string, number>,
): number | null {
  if (milestone.stage === WON_MILESTONE) return path.outcome === 'won' ? middleDay(path.closed) : null;
  const at = positions.get(milestone.stage);
  return at === undefined ? null : arrivalDay(path, at, positions);
}

/** One deal that came to the first milestone of a step. */
export interface StepTime {
  /** Day number of coming to the first milestone. */
  readonly start: number;
  /** Days until the second; null while it has not come there. */
  readonly days: number | null;
}

/** Times of a step for all deals that came to its first milestone and did not vanish from sight. */
export function stepTimes(
  paths: readonly DealPath[],
  from: Milestone,
  to: Milestone,
  positions: ReadonlyMap<string, number>,
): StepTime[] {
  const times: StepTime[] = [];
  for (const path of paths) {
    const start = path.missingSince === null ? milestoneDay(path, from, positions) : null;
    if (start === null) continue;
    const end = milestoneDay(path, to, positions);
    times.push({ start, days: end === null ? null : Math.max(0, end - start) });
  }
  return times;
}

/** Nothing younger than this teaches how long a step takes. */
const LEAST_MATURITY_DAYS = 30;

/**
 * How long a step usually takes: the days of those who took it, in ascending order. Only deals old enough to have taken
 * it speak, else the quick ones alone would be heard. Empty when nobody has.
 */
export function stepPace(times: readonly StepTime[], today: CalendarDate): number[] {
  const now = dayNumber(today);
  const taken = times.flatMap(({ start, days }) => (days === null ? [] : [{ start, days }]));
  const p95 = quantile(
    taken.map(({ days }) => days),
    0.95,
  );
  if (now === null || p95 === null) return [];
  const maturity = Math.max(LEAST_MATURITY_DAYS, p95);
  return taken
    .filter(({ start }) => now - start >= maturity)
    .map(({ days }) => days)
    .sort((a, b) => a - b);
}

/**
 * The cohort of deals that came to the first milestone inside the range, and those of them that took the step.
 * A young deal counts by the part of the steps that are usually taken by its age, so that a young cohort neither looks
 * worse than an old one nor has to be waited for. `n` is therefore no whole number.
 */
export function stepCohort(
  times: readonly StepTime[],
  pace: readonly number[],
  entered: DateRange,
  today: CalendarDate,
): Share {
  const [first, last, now] = [dayNumber(entered.from), dayNumber(entered.to), dayNumber(today)];
  if (first === null || last === null || now === null || pace.length === 0) return { won: 0, n: 0 };
  let n = 0;
  let won = 0;
  for (const { start, days } of times) {
    if (start < first || start >= last + 1) continue;
    n += shareAtMost(pace, now - start);
    if (days !== null) won++;
  }
  return { won, n: Math.max(n, won) };
}

function shareAtMost(sorted: readonly number[], limit: number): number {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((sorted[middle] ?? 0) <= limit) lo = middle + 1;
    else hi = middle;
  }
  return lo / sorted.length;
}
