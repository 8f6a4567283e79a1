import { byId } from '../by-id';
import type { CalendarDate, Deal } from '../deal';
import { daysOnStage } from '../health';
import {
  type Chance,
  type DealPath,
  daysBetween,
  daysToWin,
  dealAdjustment,
  doubtOf,
  forecastRange,
  inPeriodProbability,
  inPeriodShare,
  type PeriodShare,
  type PipelineProbabilities,
  type WeighingOptions,
  weightedAmount,
} from '../pipeline';
import type { RangeOutlook } from './types';

/** An open deal with an amount on a known stage, and what its chance rests on. */
export interface WeighedDeal {
  readonly deal: Deal;
  readonly pipeline: string;
  readonly currency: string;
  readonly minor: number;
  readonly p: number;
  readonly doubt: number;
  /** Days on its stage; null when unknown. */
  readonly age: number | null;
  /** Days from its stage to the win, of the deals won so far. */
  readonly wonDays: readonly number[];
}

/** What a group of deals is expected to bring by a day. */
export interface Expectation {
  readonly expected: number;
  readonly timed: number;
  readonly range: RangeOutlook;
  /** Chance that they bring at least this much. */
  readonly chanceOf: (sum: number) => number;
}

/** So many won deals that took longer than a deal is old are needed to speak of its pace. */
const ENOUGH_WON = 8;

/** The deals that can be forecast; closed ones, and those without amount or known stage, are left out. */
export function weighedDeals(
  deals: readonly Deal[],
  paths: readonly DealPath[],
  { probabilities, coefficients = [] }: Pick<WeighingOptions, 'probabilities' | 'coefficients'>,
  asOf: CalendarDate,
): WeighedDeal[] {
  const adjust = dealAdjustment(coefficients);
  const pathById = byId(paths);
  const stages = stageFacts(paths, probabilities);
  return deals.flatMap((deal) => {
    const pipeline = deal.pipeline ?? '';
    const facts = stages.get(pipeline)?.get(deal.stage ?? '');
    if (deal.outcome !== 'open' || !facts || !deal.amount) return [];
    if (!Number.isSafeInteger(deal.amount.minor)) return [];
    const path = pathById.get(deal.id);
    const age = (path && daysOnStage(path, asOf)?.days) ?? null;
    const { currency, minor } = deal.amount;
    return [{ deal, pipeline, currency, minor, age, ...facts, p: adjust(deal, facts.p) }];
  });
}

type StageFacts = Pick<WeighedDeal, 'p' | 'doubt' | 'wonDays'>;

function stageFacts(paths: readonly DealPath[], probabilities: readonly PipelineProbabilities[]) {
  return new Map(
    probabilities.map(({ pipeline, stages }) => {
      const own = paths.filter((path) => path.pipeline === pipeline);
      const names = stages.map(({ stage }) => stage);
      const facts = stages.map((each): [string, StageFacts] => [
        each.stage,
        { p: each.value, doubt: doubtOf(each), wonDays: daysToWin(own, each.stage, names) },
      ]);
      return [pipeline, new Map(facts)];
    }),
  );
}

/**
 * What deals bring by the last day of a period. A deal's chance is taken times the share of won deals that close in the
 * time left at its age; with fewer than eight such won deals the chance to be won at all is used, and `timed` says so.
 */
export function expectedBy(
  deals: readonly WeighedDeal[],
  asOf: CalendarDate,
  last: CalendarDate,
): Expectation {
  const window = Math.max(0, daysBetween(asOf, last) ?? 0);
  const paceOf = pacing(window);
  let timed = 0;
  let expected = 0;
  const chances = deals.map((deal): Chance => {
    const paced = paceOf(deal);
    const p = paced ?? deal.p;
    if (paced !== null) timed++;
    expected += weightedAmount(deal.minor, p);
    return { amount: deal.minor, p, doubt: deal.doubt };
  });
  const { p10, p50, p90, method, topShare, chanceOf } = forecastRange(chances);
  return { expected, timed, range: { deals: deals.length, p10, p50, p90, method, topShare }, chanceOf };
}

/**
 * What deals bring by the last day of a period, without its range.
 * @param pace how long everything takes, as a share of how long it took so far: 0.8 is a fifth faster
 */
export function expectedSum(
  deals: readonly WeighedDeal[],
  asOf: CalendarDate,
  last: CalendarDate,
  pace = 1,
): number {
  const paceOf = pacing(Math.max(0, daysBetween(asOf, last) ?? 0), pace);
  return deals.reduce((sum, deal) => sum + weightedAmount(deal.minor, paceOf(deal) ?? deal.p), 0);
}

/**
 * Chance to be won within the window at a deal's age; null when too little is known of the pace. Deals of one stage and
 * age share their answer: there are few of those and many deals.
 */
function pacing(window: number, pace = 1): (deal: WeighedDeal) => number | null {
  const byStage = new Map<readonly number[], Map<number, PeriodShare>>();
  return ({ p, age, wonDays }) => {
    if (age === null) return null;
    const shares = byStage.get(wonDays) ?? new Map<number, PeriodShare>();
    byStage.set(wonDays, shares);
    const share = shares.get(age) ?? shareAtPace(wonDays, age, window, pace);
    shares.set(age, share);
    return share.remaining >= ENOUGH_WON ? inPeriodProbability(p, share) : null;
  };
}

/** At another pace a day counts as more or fewer days; how much is known of the pace stays what it is. */
function shareAtPace(wonDays: readonly number[], age: number, window: number, pace: number): PeriodShare {
  const usual = inPeriodShare(wonDays, age, window);
  if (pace === 1) return usual;
  const { share } = inPeriodShare(wonDays, age / pace, window / pace);
  return { ...usual, share: share ?? usual.share };
}
