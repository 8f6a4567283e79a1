import { aalenJohansen, type IncidencePoint } from './aalen-johansen';
import type { StepTime } from './milestones';
import type { Share } from './statistics/fisher';

/** How a step usually goes: the share of deals that have taken it, or were lost before it, by days since they came. */
export interface StepCurve {
  readonly points: readonly IncidencePoint[];
  /** Share that takes the step in the end, 0…1. */
  readonly rate: number;
}

/** Learns the curve from deals, those still on their way included; null when none of them has taken the step. */
export function stepCurve(times: readonly StepTime[]): StepCurve | null {
  const points = aalenJohansen(times);
  const rate = points.at(-1)?.won ?? 0;
  return rate > 0 ? { points, rate } : null;
}

const NOTHING_YET: IncidencePoint = { days: 0, open: 1, won: 0, lost: 0 };

/** What usually has become of deals after so many days. */
function usualAt({ points }: StepCurve, days: number): IncidencePoint {
  let lo = 0;
  let hi = points.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((points[middle]?.days ?? 0) <= days) lo = middle + 1;
    else hi = middle;
  }
  return points[lo - 1] ?? NOTHING_YET;
}

/**
 * The deals of a cohort and those of them that took the step. A young deal counts by the part of the steps that are
 * usually taken by its age, so that a young cohort neither looks worse than an old one nor has to be waited for. `n` is
 * therefore no whole number.
 * @param now day number of the reading
 */
export function stepCohort(cohort: readonly StepTime[], curve: StepCurve, now: number): Share {
  let n = 0;
  let won = 0;
  for (const { start, outcome } of cohort) {
    n += usualAt(curve, now - start).won / curve.rate;
    if (outcome === 'won') won++;
  }
  return { won, n: Math.max(n, won) };
}

/** Shares are kept this far from 0 and 1, where logarithms end. */
const EDGE = 1e-6;

/**
 * How much more likely the cohort is when only a part of the usual deals takes the step than when nothing has changed:
 * the logarithm of the likelihood ratio (J. Neyman and E. Pearson, 1933). Each deal speaks by what became of it: taken,
 * lost, or still on its way at an age at which others had decided. Those who no longer take the step are lost instead,
 * at the usual pace of lost deals.
 * @param left part of the usual rate in the case looked for, 0…1
 * @param now day number of the reading
 */
export function evidenceOfFall(
  cohort: readonly StepTime[],
  curve: StepCurve,
  left: number,
  now: number,
): number {
  const rate = Math.min(curve.rate, 1 - EDGE);
  const moreLost = (1 - left * rate) / (1 - rate);
  let sum = 0;
  for (const { start, outcome } of cohort) {
    if (outcome === 'won') sum += Math.log(left);
    else if (outcome === 'lost') sum += Math.log(moreLost);
    else {
      const { won, lost, open } = usualAt(curve, now - start);
      const stillOpen = Math.max(EDGE, 1 - left * won - moreLost * lost);
      sum += Math.log(stillOpen / Math.max(EDGE, open));
    }
  }
  return sum;
}
