import type { CalendarDate } from '../deal';
import { addDays, type DateRange, dayNumber } from '../pipeline/days';
import { type DealPath, stagePositions } from '../pipeline/deal-path';
import { cohortOf, type StepTime, stepTimes } from '../pipeline/milestones';
import { evidenceOfFall, stepCohort, stepCurve } from '../pipeline/step-curve';
import { errorShares, neededEvidence } from './error-shares';
import { type ConversionChange, type FallLimits, fallingConversion } from './falling-conversion';
import { growingCycle, type WonCycle, wonCycles } from './growing-cycle';
import type { Finding, WarningState } from './warning';
import type { WarningLimits } from './warning-limits';
import { type NamedSteps, type WatchedStep, watchedSteps } from './watched-steps';

/** Current cohorts looked at: deals that came within so many days. */
const CURRENT_DAYS = [21, 28] as const;
/** The cohort before the current one, with which it is compared. */
const BASE_DAYS = 180;
/** Days of one window in which cycles are compared. */
const CYCLE_DAYS = 90;
/** The fall that the rules are made to find within three weeks: half of the deals no longer take the step. */
const FALL_LOOKED_FOR = 0.5;

/** A step compared with its past. */
export interface StepChange extends ConversionChange {
  /** Deals of the current cohort that were lost without the step, the latest first; and how many of the cohort before. */
  readonly lost: readonly StepTime[];
  readonly lostBefore: number;
  /** Deals in both cohorts, young ones counted whole. */
  readonly came: number;
  readonly cameBefore: number;
  /** Logarithm of how much more likely the deals are after a fall by half than without any change. */
  readonly evidence: number;
}

/**
 * Compares the latest cohort of one step with the months before it: of the cohorts that hold enough deals the one that
 * speaks loudest for a fall, else the longest. Null when nobody has taken the step yet, or a cohort is empty.
 */
export function stepChange(
  paths: readonly DealPath[],
  { rule, from, to }: WatchedStep,
  stages: readonly string[],
  limits: WarningLimits,
  today: CalendarDate,
): StepChange | null {
  const times = stepTimes(paths, from, to, stagePositions(stages), today);
  const changes = CURRENT_DAYS.flatMap((days) => changeIn(times, days, limits[rule], today) ?? []);
  const settled = changes.filter(({ current }) => current.n >= limits[rule].minN);
  return settled.sort((a, b) => b.evidence - a.evidence)[0] ?? changes.at(-1) ?? null;
}

function changeIn(
  times: readonly StepTime[],
  days: number,
  limits: FallLimits,
  today: CalendarDate,
): StepChange | null {
  const before = cohortOf(times, daysBefore(today, days, BASE_DAYS));
  const latest = cohortOf(times, daysBefore(today, 0, days));
  const curve = stepCurve(before);
  const now = dayNumber(today);
  if (!curve || now === null) return null;
  const change = fallingConversion(stepCohort(before, curve, now), stepCohort(latest, curve, now), limits);
  if (change === null) return null;
  return {
    ...change,
    lost: lostOf(latest),
    lostBefore: lostOf(before).length,
    came: latest.length,
    cameBefore: before.length,
    evidence: evidenceOfFall(latest, curve, FALL_LOOKED_FOR, now),
  };
}

function lostOf(cohort: readonly StepTime[]): StepTime[] {
  const lost = cohort.filter(({ outcome }) => outcome === 'lost');
  return lost.sort((a, b) => b.start + b.days - (a.start + a.days) || (a.id < b.id ? -1 : 1));
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
    ...steps.map((step, at) =>
      conversionFalls(pipeline, paths, step, stages, limits, shares[at] ?? 1, today),
    ),
    cycleGrows(pipeline, paths, limits, shares[steps.length] ?? 1, today),
  ];
  return found.filter((finding) => finding !== null);
}

/**
 * A conversion of the way has fallen. Clear when the fall is less than half of the limit.
 * @param share part of its error level that the rule may use
 */
export function conversionFalls(
  pipeline: string,
  paths: readonly DealPath[],
  watched: WatchedStep,
  stages: readonly string[],
  limits: WarningLimits,
  share: number,
  today: CalendarDate,
): Finding | null {
  const { rule } = watched;
  const found = limits[rule].on ? stepChange(paths, watched, stages, limits, today) : null;
  if (!found || found.verdict === 'too-few') return null;
  const { verdict, drop, before, after, base, current, p, evidence, lost } = found;
  const sure = verdict === 'fallen' && evidence >= neededEvidence(limits[rule].p * share);
  const state: WarningState = sure ? 'crossed' : drop < limits[rule].drop / 2 ? 'clear' : 'between';
  return {
    ...{ rule, pipeline, state, before, after, n: current.n, nBefore: base.n, beforeOn: null, p },
    left: {
      after: { count: lost.length, of: found.came },
      before: { count: found.lostBefore, of: found.cameBefore },
    },
    dealIds: lost.map(({ id }) => id),
    money: {},
  };
}

/**
 * Won deals take longer than before. Clear when the growth is less than half of the limit.
 * @param share part of its error level that the rule may use
 */
export function cycleGrows(
  pipeline: string,
  paths: readonly DealPath[],
  limits: WarningLimits,
  share: number,
  today: CalendarDate,
): Finding | null {
  if (!limits.cycle_up.on) return null;
  const previous = wonCycles(paths, daysBefore(today, CYCLE_DAYS, CYCLE_DAYS));
  const current = wonCycles(paths, daysBefore(today, 0, CYCLE_DAYS));
  const spent = { ...limits.cycle_up, p: limits.cycle_up.p * share };
  const change = growingCycle(previous.map(daysOf), current.map(daysOf), spent);
  if (!change || change.growth === null || change.verdict === 'too-few') return null;
  const grown = change.verdict === 'grown';
  const state: WarningState = grown
    ? 'crossed'
    : change.growth < limits.cycle_up.growth / 2
      ? 'clear'
      : 'between';
  const { before, after, p } = change;
  const medians = {
    before: before.median,
    nBefore: before.n,
    beforeOn: null,
    after: after.median,
    n: after.n,
    p,
  };
  const slowest = [...current].sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
  const dealIds = slowest.filter(({ days }) => days > before.median).map(({ id }) => id);
  return { rule: 'cycle_up', pipeline, state, ...medians, left: null, dealIds, money: {} };
}

function daysOf({ days }: WonCycle): number {
  return days;
}

/** The `days` days that end `ago` days before today, today itself being the last when `ago` is 0. */
function daysBefore(today: CalendarDate, ago: number, days: number): DateRange {
  return { from: addDays(today, 1 - ago - days) ?? today, to: addDays(today, -ago) ?? today };
}
