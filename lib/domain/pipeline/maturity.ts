import type { DealPath } from './deal-path';
import { arrivalDay, middleDay } from './deal-path';
import { quantile } from './statistics/quantile';

/**
 * Which open deals count as not won.
 * `closed-only`: none (what CRMs show; too rosy while deals linger).
 * `overdue-as-lost`: those older than nearly all closed ones ever were.
 * `exact`: the same; and what is known of the decided ones stands for the young ones too, see `standIns`.
 * `all`: every one.
 */
export type MaturityRule = 'closed-only' | 'overdue-as-lost' | 'exact' | 'all';

/** Whether open deals count once they are older than nearly all closed ones ever were. */
function countsOverdue(rule: MaturityRule): rule is keyof typeof PATIENCE {
  return rule === 'overdue-as-lost' || rule === 'exact';
}

/**
 * Of one closed deal in so many the end is not waited for. Where decided deals stand for young ones, deals are waited for
 * longer: of those that are still open after the 95th percentile many are won, and calling all of them lost made every
 * stage look worse than it is.
 */
const PATIENCE: Readonly<Record<'overdue-as-lost' | 'exact', number>> = {
  'overdue-as-lost': 0.95,
  exact: 0.99,
};

/** Never shorter than this, so that a few quick deals cannot condemn every other. */
const LEAST_MATURITY_DAYS = 30;

/** Numbers of deals by how they ended or have not yet. */
export interface OutcomeCounts {
  readonly won: number;
  readonly lost: number;
  /** Open for longer than the maturity. */
  readonly overdue: number;
  /** Open and still young. */
  readonly young: number;
}

/** Win rate by count under one rule; null when the rule leaves no deal to count. */
export function winRate(counts: OutcomeCounts, rule: MaturityRule): number | null {
  const { won, lost, overdue, young } = counts;
  const n = won + lost + (rule === 'closed-only' ? 0 : overdue) + (rule === 'all' ? young : 0);
  return n > 0 ? won / n : null;
}

/**
 * Days after which an open deal counts as lost at a stage: the 95th percentile, under `exact` the 99th, of the time from
 * arrival on that stage to the close, over closed deals, at least 30. Null when no such time is known, or when the rule
 * calls no deal overdue.
 */
export function maturityDays(
  paths: readonly DealPath[],
  at: number,
  positions: ReadonlyMap<string, number>,
  rule: MaturityRule,
): number | null {
  if (!countsOverdue(rule)) return null;
  const days: number[] = [];
  for (const path of paths) {
    const closed = path.outcome === 'open' ? null : middleDay(path.closed);
    const arrived = closed === null ? null : arrivalDay(path, at, positions);
    if (closed !== null && arrived !== null) days.push(Math.max(0, closed - arrived));
  }
  const usual = quantile(days, PATIENCE[rule]);
  return usual === null ? null : Math.max(LEAST_MATURITY_DAYS, usual);
}

/** The win rate of a pipeline by two rules, to show when they tell different stories. */
export interface MaturityGap {
  readonly closedOnly: number | null;
  readonly overdueAsLost: number | null;
  /** True when they differ by more than five percent points. */
  readonly notable: boolean;
}

const NOTABLE_GAP = 0.05;

/** Compares the rules on the same counts. */
export function maturityGap(counts: OutcomeCounts): MaturityGap {
  const closedOnly = winRate(counts, 'closed-only');
  const overdueAsLost = winRate(counts, 'overdue-as-lost');
  const gap = closedOnly === null || overdueAsLost === null ? 0 : Math.abs(closedOnly - overdueAsLost);
  return { closedOnly, overdueAsLost, notable: gap > NOTABLE_GAP };
}
