import type { CalendarDate } from '../deal';
import type { Ending } from './aalen-johansen';
import { type DateRange, dayNumber } from './days';
import { arrivalDay, type DealPath, middleDay } from './deal-path';

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

/** One deal that came to the first milestone of a step: it took the step, was lost before, or has done neither yet. */
export interface StepTime extends Ending {
  readonly id: string;
  /** Day number of coming to the first milestone. */
  readonly start: number;
}

/**
 * Times of a step for all deals that came to its first milestone and did not vanish from sight.
 * @param today day until which deals that are still on their way were watched
 */
export function stepTimes(
  paths: readonly DealPath[],
  from: Milestone,
  to: Milestone,
  positions: ReadonlyMap<string, number>,
  today: CalendarDate,
): StepTime[] {
  const now = dayNumber(today);
  const times: StepTime[] = [];
  for (const path of paths) {
    const start = path.missingSince === null ? milestoneDay(path, from, positions) : null;
    if (start === null || now === null) continue;
    const taken = milestoneDay(path, to, positions);
    const lost = path.outcome === 'lost' ? middleDay(path.closed) : null;
    const outcome = taken !== null ? 'won' : lost !== null ? 'lost' : 'open';
    times.push({ id: path.id, start, days: Math.max(0, (taken ?? lost ?? now) - start), outcome });
  }
  return times;
}

/** Those that came to the first milestone inside the range. */
export function cohortOf(times: readonly StepTime[], { from, to }: DateRange): StepTime[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first === null || last === null) return [];
  return times.filter(({ start }) => start >= first && start < last + 1);
}
