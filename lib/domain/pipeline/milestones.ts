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

/** A step between two milestones, watched for so many days after the first. */
export interface MilestoneStep {
  readonly from: Milestone;
  readonly to: Milestone;
  readonly withinDays: number;
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

/**
 * The cohort of deals that came to the first milestone inside the range, and those of them that took the step in time.
 * Every deal is given the same number of days, so a young cohort does not look worse than an old one: deals that have
 * not had their days by `today` are left out, and later successes are not counted.
 */
export function milestoneCohort(
  paths: readonly DealPath[],
  { from, to, withinDays }: MilestoneStep,
  entered: DateRange,
  today: string,
  positions: ReadonlyMap<string, number>,
): Share {
  const [first, last, now] = [dayNumber(entered.from), dayNumber(entered.to), dayNumber(today)];
  if (first === null || last === null || now === null) return { won: 0, n: 0 };
  let n = 0;
  let won = 0;
  for (const path of paths) {
    const start = path.missingSince === null ? milestoneDay(path, from, positions) : null;
    if (start === null || start < first || start >= last + 1 || start + withinDays > now) continue;
    n++;
    const end = milestoneDay(path, to, positions);
    if (end !== null && end - start <= withinDays) won++;
  }
  return { won, n };
}

/** Days in which four fifths of the deals that took the step took it, within 3…90; null when nobody has. */
export function usualStepDays(
  paths: readonly DealPath[],
  from: Milestone,
  to: Milestone,
  positions: ReadonlyMap<string, number>,
): number | null {
  const days = paths.flatMap((path) => {
    const start = milestoneDay(path, from, positions);
    const end = milestoneDay(path, to, positions);
    return start === null || end === null ? [] : [Math.max(0, end - start)];
  });
  const p80 = quantile(days, 0.8);
  return p80 === null ? null : Math.min(90, Math.max(3, Math.ceil(p80)));
}
