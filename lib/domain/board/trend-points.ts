import type { CalendarDate, Deal } from '../deal';
import { stuckDeals } from '../health';
import { velocityOutlook } from '../outlook/pace';
import { isBetween } from '../outlook/periods';
import { type NumberSettings, stuckRules } from '../outlook/rules';
import { expectedSum, type WeighedDeal, weighedDeals } from '../outlook/weighed-deals';
import {
  type CoefficientRule,
  type DealHistory,
  historyAsOf,
  type PeriodName,
  type PipelineProbabilities,
  type ProbabilityRules,
  periodRange,
  stageProbabilities,
  weightedAmount,
} from '../pipeline';
import type { TrendPoint } from './screen-types';

/** What every day of a trend is worked out from. */
export interface TrendInput {
  readonly history: DealHistory;
  readonly orders: Readonly<Record<string, readonly string[]>>;
  readonly rules: ProbabilityRules;
  readonly coefficients: readonly CoefficientRule[];
  readonly settings: NumberSettings | null;
  /** Day of the first reading. */
  readonly knownSince: CalendarDate | null;
  /** The month and the quarter that the tiles show today. */
  readonly month: PeriodName;
  readonly quarter: PeriodName;
}

/** A day's numbers of one pipeline, by currency. */
export type DayPoints = ReadonlyMap<string, TrendPoint>;

/**
 * The numbers of one pipeline as the tiles would have shown them on an earlier day: its deals, and what was known of all
 * deals by then, under the rules of today.
 * @param deals deals of a whole reading of that day
 */
export function pointsOn(
  day: CalendarDate,
  pipeline: string,
  deals: readonly Deal[],
  input: TrendInput,
): DayPoints {
  const { history, orders, rules, coefficients, settings, knownSince } = input;
  const known = historyAsOf(history, day);
  const paths = known.paths.filter((path) => path.pipeline === pipeline);
  const order = { [pipeline]: orders[pipeline] ?? [] };
  const probabilities = stageProbabilities(order, { ...known, paths }, rules, day);
  const own = deals.filter((deal) => (deal.pipeline ?? '') === pipeline);
  const weighed = weighedDeals(own, paths, { probabilities, coefficients }, day);
  const stuck = knownSince === day ? null : stuckOn(day, own, paths, probabilities, settings);
  const points = [...new Set(weighed.map(({ currency }) => currency))].sort().map((currency) => {
    const some = weighed.filter((deal) => deal.currency === currency);
    const point: TrendPoint = {
      day,
      raw: some.reduce((sum, { minor }) => sum + minor, 0),
      weighted: some.reduce((sum, { minor, p }) => sum + weightedAmount(minor, p), 0),
      month: expectedIn(input.month, some, day),
      quarter: expectedIn(input.quarter, some, day),
      velocity: velocityOutlook(some.length, paths, currency, day).perDay,
      stuck,
    };
    return [currency, point] as const;
  });
  return new Map(points);
}

function stuckOn(
  day: CalendarDate,
  deals: readonly Deal[],
  paths: DealHistory['paths'],
  probabilities: readonly PipelineProbabilities[],
  settings: NumberSettings | null,
): number {
  return stuckDeals(deals, paths, probabilities, stuckRules(settings), day).length;
}

function expectedIn(period: PeriodName, deals: readonly WeighedDeal[], day: CalendarDate): number {
  const days = periodRange(period);
  if (!days) return 0;
  const from = days.from > day ? days.from : day;
  return expectedSum(
    deals.filter(({ deal }) => isBetween(deal.expectedClose, from, days.to)),
    day,
    days.to,
  );
}
