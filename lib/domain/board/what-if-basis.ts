import type { CalendarDate, Deal } from '../deal';
import { velocityOutlook } from '../outlook/pace';
import { isBetween } from '../outlook/periods';
import { expectedSum, type WeighedDeal, weighedDeals } from '../outlook/weighed-deals';
import {
  type CurrencyTable,
  type DealPath,
  periodOf,
  periodRange,
  type WeighingOptions,
  weightedPipeline,
} from '../pipeline';
import type { WhatIfBasis } from './screen-types';
import { PACES } from './what-if';

/** What the numbers of an account are made of. */
export interface WhatIfInput {
  readonly deals: readonly Deal[];
  readonly paths: readonly DealPath[];
  readonly options: WeighingOptions;
  readonly asOf: CalendarDate;
}

/** What trying out starts from, per pipeline and currency: sums by stage, for the quarter of the reading. */
export function whatIfBases({ deals, paths, options, asOf }: WhatIfInput): WhatIfBasis[] {
  const period = periodOf(asOf, 'quarter');
  const last = period === null ? null : periodRange(period)?.to;
  if (period === null || !last) return [];
  const weighed = weighedDeals(deals, paths, options, asOf);
  return weightedPipeline(deals, options).pipelines.flatMap(({ pipeline, currencies }) => {
    const own = paths.filter((path) => path.pipeline === pipeline);
    return currencies.map((table) => {
      const { currency, total } = table;
      const some = weighed.filter((deal) => deal.pipeline === pipeline && deal.currency === currency);
      const inside = some.filter(({ deal }) => isBetween(deal.expectedClose, asOf, last));
      return {
        pipeline,
        currency,
        period,
        dated: some.some(({ deal }) => deal.expectedClose !== null),
        stages: stagesOf(table, inside, asOf, last),
        velocity: velocityOutlook(total.count, own, currency, asOf),
      };
    });
  });
}

function stagesOf(
  { rows }: CurrencyTable,
  inside: readonly WeighedDeal[],
  asOf: CalendarDate,
  last: CalendarDate,
): WhatIfBasis['stages'] {
  return rows.map(({ stage, probability, count, raw, weighted }) => {
    const here = inside.filter(({ deal }) => deal.stage === stage);
    const expected = fromToday(PACES.map((pace) => expectedSum(here, asOf, last, pace)));
    return { stage, p: probability.value, count, raw, weighted, expected };
  });
}

/**
 * Few won deals make shares that jump, and a faster pace could seem to bring less: going out from today's pace, which
 * stays as it is, no step may go the wrong way.
 */
function fromToday(expected: readonly number[]): number[] {
  const level = [...expected];
  const today = PACES.indexOf(1);
  for (let at = today - 1; at >= 0; at--) level[at] = Math.max(level[at] ?? 0, level[at + 1] ?? 0);
  for (let at = today + 1; at < level.length; at++) level[at] = Math.min(level[at] ?? 0, level[at - 1] ?? 0);
  return level;
}
