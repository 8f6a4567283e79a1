import { fewById } from '../by-id';
import type { CalendarDate, Deal, RefusedValue } from '../deal';
import { stuckDeals, topInflation } from '../health';
import {
  type CoefficientRule,
  type DealHistory,
  type DealPath,
  type PipelineProbabilities,
  type PipelineValue,
  weightedPipeline,
} from '../pipeline';
import { dealRef } from './deal-ref';
import { funnelOutlook, velocityOutlook } from './pace';
import { type PeriodBook, periodBook } from './periods';
import { planOutlooks } from './plans';
import { funnelRules, type NumberSettings, stuckRules } from './rules';
import type { CurrencyOutlook, Outlook, PipelineOutlook, StuckList } from './types';
import { weighedDeals } from './weighed-deals';

/** What the numbers of an account are made of. */
export interface OutlookInput {
  /** Deals of the snapshots that stand for the account now, each once. */
  readonly deals: readonly Deal[];
  readonly history: DealHistory;
  /** Probabilities per pipeline, its stages in order. */
  readonly probabilities: readonly PipelineProbabilities[];
  /** Coefficients on the probability of single deals. */
  readonly coefficients: readonly CoefficientRule[];
  readonly refused: readonly RefusedValue[];
  readonly settings: NumberSettings | null;
  /** Day of the latest reading. */
  readonly asOf: CalendarDate;
  /** Day of the first reading; null when there is none. */
  readonly knownSince: CalendarDate | null;
}

/** Fewer open deals than this prove nothing about the top. */
const LEAST_FOR_TOP = 10;
const STUCK_LISTED = 50;

/** Forecast, plans, pace, funnel and stuck deals. Pipelines and currencies are kept apart; plans alone look across pipelines. */
export function accountOutlook(input: OutlookInput): Outlook {
  const { deals, history, probabilities, coefficients, refused, settings, asOf, knownSince } = input;
  const options = { probabilities, refused, coefficients };
  const weighed = weighedDeals(deals, history.paths, options, asOf);
  const months = periodBook(deals, weighed, options, 'month', asOf);
  const quarters = periodBook(deals, weighed, options, 'quarter', asOf);
  const values = weightedPipeline(deals, options).pipelines;
  return {
    asOf,
    pipelines: probabilities.flatMap((one) => {
      const value = values.find(({ pipeline }) => pipeline === one.pipeline);
      return value ? [pipelineOutlook(input, one, value, { months, quarters })] : [];
    }),
    plans: planOutlooks(settings?.targets ?? [], weighed, history.paths, asOf, knownSince),
  };
}

interface Books {
  readonly months: PeriodBook;
  readonly quarters: PeriodBook;
}

function pipelineOutlook(
  input: OutlookInput,
  one: PipelineProbabilities,
  value: PipelineValue,
  books: Books,
): PipelineOutlook {
  const { history, settings, asOf } = input;
  const paths = history.paths.filter((path) => path.pipeline === one.pipeline);
  const stages = one.stages.map(({ stage }) => stage);
  return {
    pipeline: one.pipeline,
    level: one.level,
    open: value.count,
    withoutAmount: value.withoutAmount,
    currencies: value.currencies.map((table) => currencyOutlook(one.pipeline, table, paths, books, asOf)),
    funnel: funnelOutlook(paths, stages, funnelRules(settings), asOf),
    stuck: stuckList(input, one, paths),
  };
}

function currencyOutlook(
  pipeline: string,
  { currency, rows, total }: PipelineValue['currencies'][number],
  paths: readonly DealPath[],
  { months, quarters }: Books,
  asOf: CalendarDate,
): CurrencyOutlook {
  return {
    currency,
    total,
    top: total.count >= LEAST_FOR_TOP && rows.length > 1 ? topInflation(rows) : null,
    months: months.of(pipeline, currency),
    quarters: quarters.of(pipeline, currency),
    velocity: velocityOutlook(total.count, paths, currency, asOf),
  };
}

function stuckList(
  { deals, history, settings, asOf }: OutlookInput,
  one: PipelineProbabilities,
  paths: readonly DealPath[],
): StuckList {
  // Days on a stage are only seen between two readings.
  if (history.snapshots < 2) return { reason: 'one-reading', count: 0, items: [], atRisk: {} };
  const stuck = stuckDeals(deals, paths, [one], stuckRules(settings), asOf);
  const atRisk: Record<string, number> = {};
  for (const { amount, atRisk: part } of stuck) {
    if (amount && part !== null) atRisk[amount.currency] = (atRisk[amount.currency] ?? 0) + part;
  }
  const listed = stuck.slice(0, STUCK_LISTED);
  const known = fewById(
    deals,
    listed.map(({ id }) => id),
  );
  const items = listed.flatMap((each) => {
    const deal = known.get(each.id);
    if (!deal) return [];
    const { days, atLeast, threshold, critical, hot } = each;
    return [{ ...dealRef(deal), days, atLeast, threshold, critical, hot, atRisk: each.atRisk }];
  });
  return { reason: null, count: stuck.length, items, atRisk };
}
