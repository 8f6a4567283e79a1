import type { CalendarDate } from '../deal';
import { addDays, type DateRange } from '../pipeline/days';
import { type DealPath, stagePositions } from '../pipeline/deal-path';
import { stepCohort, stepPace, stepTimes } from '../pipeline/milestones';
import { errorShares } from './error-shares';
import { type ConversionChange, fallingConversion } from './falling-conversion';
import { growingCycle, wonCycles } from './growing-cycle';
import type { Finding, WarningState } from './warning';
import type { WarningLimits } from './warning-limits';
import { type NamedSteps, type WatchedStep, watchedSteps } from './watched-steps';

/** The current cohort is the latest of these numbers of days that holds enough deals to settle anything, else the longest. */
const CURRENT_DAYS = [21, 28] as const;
/** The cohort before the current one, with which it is compared. */
const BASE_DAYS = 180;
/** Days of one window in which cycles are compared. */
const CYCLE_DAYS = 90;

/**
 * Compares the latest cohort of one step with the months before it. Null when nobody has taken the step yet, or a cohort
 * is empty.
 */
export function stepChange(
  paths: readonly DealPath[],
  { rule, from, to }: WatchedStep,
  stages: readonly string[],
  limits: WarningLimits,
  today: CalendarDate,
): ConversionChange | null {
  const times = stepTimes(paths, from, to, stagePositions(stages));
  const pace = stepPace(times, today);
  const cohort = (ago: number, days: number) => stepCohort(times, pace, daysBefore(today, ago, days), today);
  const windows = CURRENT_DAYS.map((days) => ({ days, share: cohort(0, days) }));
  const current = windows.find(({ share }) => share.n >= limits[rule].minN) ?? windows.at(-1);
  return current ? fallingConversion(cohort(current.days, BASE_DAYS), current.share, limits[rule]) : null;
}

/**
 * What the rules about trends find in one pipeline. They look at the same deals again at every reading, so each may use
 * only its share of its error level; see `errorShares`.
 * @param paths ways of the deals of this pipeline alone
 * @param stages its open stages in order
 */
export function trendFindings(
  pipeline: string,
  paths: readonly DealPath[],
  stages: readonly string[],
  named: NamedSteps,
  limits: WarningLimits,
  today: CalendarDate,
): Finding[] {
  const steps = watchedSteps(stages, named).filter(({ rule }) => limits[rule].on);
  const shares = errorShares(steps.length + (limits.cycle_up.on ? 1 : 0));
  const found = [
    ...steps.map((step, at) => {
      const own = { ...limits, [step.rule]: lowered(limits[step.rule], shares[at]) };
      return conversionFalls(pipeline, paths, step, stages, own, today);
    }),
    cycleGrows(
      pipeline,
      paths,
      { ...limits, cycle_up: lowered(limits.cycle_up, shares[steps.length]) },
      today,
    ),
  ];
  return found.filter((finding) => finding !== null);
}

function lowered<Limits extends { readonly p: number }>(limits: Limits, share = 1): Limits {
  return { ...limits, p: limits.p * share };
}

/** A conversion of the way has fallen. Clear when the fall is less than half of the limit. */
export function conversionFalls(
  pipeline: string,
  paths: readonly DealPath[],
  watched: WatchedStep,
  stages: readonly string[],
  limits: WarningLimits,
  today: CalendarDate,
): Finding | null {
  const { rule } = watched;
  const found = limits[rule].on ? stepChange(paths, watched, stages, limits, today) : null;
  if (!found || found.verdict === 'too-few') return null;
  const { verdict, drop, before, after, current, p } = found;
  const state: WarningState =
    verdict === 'fallen' ? 'crossed' : drop < limits[rule].drop / 2 ? 'clear' : 'between';
  return { rule, pipeline, state, before, after, n: current.n, p, dealIds: [], money: {} };
}

/** Won deals take longer than before. Clear when the growth is less than half of the limit. */
export function cycleGrows(
  pipeline: string,
  paths: readonly DealPath[],
  limits: WarningLimits,
  today: CalendarDate,
): Finding | null {
  if (!limits.cycle_up.on) return null;
  const previous = wonCycles(paths, daysBefore(today, CYCLE_DAYS, CYCLE_DAYS));
  const current = wonCycles(paths, daysBefore(today, 0, CYCLE_DAYS));
  const change = growingCycle(previous, current, limits.cycle_up);
  if (!change || change.growth === null || change.verdict === 'too-few') return null;
  const grown = change.verdict === 'grown';
  const state: WarningState = grown
    ? 'crossed'
    : change.growth < limits.cycle_up.growth / 2
      ? 'clear'
      : 'between';
  const { before, after, p } = change;
  const medians = { before: before.median, after: after.median, n: after.n, p };
  return { rule: 'cycle_up', pipeline, state, ...medians, dealIds: [], money: {} };
}

/** The `days` days that end `ago` days before today, today itself being the last when `ago` is 0. */
function daysBefore(today: CalendarDate, ago: number, days: number): DateRange {
  return { from: addDays(today, 1 - ago - days) ?? today, to: addDays(today, -ago) ?? today };
}
