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

/**
 * The cohort of deals that came to the first milestone inside the range, and those of them that took the step in time.
 * Every deal is given the same number of days, so a young cohort does not look worse than an old one: deals that have
 * not had their days by `today` are left out, and later successes are not counted.
 */
export function stepCohort(
  times: readonly StepTime[],
  withinDays: number,
  entered: DateRange,
  today: CalendarDate,
): Share {
  const [first, last, now] = [dayNumber(entered.from), dayNumber(entered.to), dayNumber(today)];
  if (first === null || last === null || now === null) return { won: 0, n: 0 };
  let n = 0;
  let won = 0;
  for (const { start, days } of times) {
    if (start < first || start >= last + 1 || start + withinDays > now) continue;
    n++;
    if (days !== null && days <= withinDays) won++;
  }
  return { won, n };
}

/** Days in which four fifths of the deals that took the step took it, within 3…90; null when nobody has. */
export function usualStepDays(times: readonly StepTime[]): number | null {
  const p80 = quantile(
    times.flatMap(({ days }) => (days === null ? [] : [days])),
    0.8,
  );
  return p80 === null ? null : Math.min(90, Math.max(3, Math.ceil(p80)));
}
