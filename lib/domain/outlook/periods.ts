import type { CalendarDate, Deal } from '../deal';
import {
  forecastByPeriod,
  type PeriodUnit,
  type PeriodValue,
  periodRange,
  type WeighingOptions,
} from '../pipeline';
import type { PeriodOutlook } from './types';
import { expectedBy, type WeighedDeal } from './weighed-deals';

/** Forecast of every pipeline and currency, by the period of the expected close. */
export interface PeriodBook {
  /** Periods of one pipeline and currency: overdue first, undated last; only those with deals. */
  of(pipeline: string, currency: string): PeriodOutlook[];
}

/** Cuts the forecast into periods. Sums come from the same scale as the weighted pipeline, so they add up to it. */
export function periodBook(
  deals: readonly Deal[],
  weighed: readonly WeighedDeal[],
  options: WeighingOptions,
  unit: PeriodUnit,
  asOf: CalendarDate,
): PeriodBook {
  const periods = forecastByPeriod(deals, options, unit, asOf);
  return {
    of: (pipeline, currency) => {
      const own = weighed.filter((deal) => deal.pipeline === pipeline && deal.currency === currency);
      return periods.flatMap((value) => periodOutlook(value, own, pipeline, currency, asOf) ?? []);
    },
  };
}

function periodOutlook(
  { period, pipelines }: PeriodValue,
  own: readonly WeighedDeal[],
  pipeline: string,
  currency: string,
  asOf: CalendarDate,
): PeriodOutlook | null {
  const value = pipelines.find((each) => each.pipeline === pipeline);
  const table = value?.currencies.find((each) => each.currency === currency);
  if (!table || table.total.count === 0) return null;
  const { count, raw, weighted } = table.total;
  const days = period === 'overdue' || period === 'undated' ? null : periodRange(period);
  if (!days) return { period, count, raw, weighted, expected: null, timed: 0, range: null };
  const from = days.from > asOf ? days.from : asOf;
  const inside = own.filter(({ deal: { expectedClose } }) => isBetween(expectedClose, from, days.to));
  const { expected, timed, range } = expectedBy(inside, asOf, days.to);
  return { period, count, raw, weighted, expected, timed, range };
}

/** Both ends included; a missing date lies nowhere. */
export function isBetween(date: CalendarDate | null, from: CalendarDate, to: CalendarDate): boolean {
  return date !== null && date >= from && date <= to;
}
