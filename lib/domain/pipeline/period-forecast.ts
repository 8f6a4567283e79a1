import type { CalendarDate, Deal } from '../deal';
import { type PeriodName, type PeriodUnit, periodOf } from './days';
import type { PipelineValue, WeighingOptions } from './pipeline-value';
import { type PipelineScale, pipelineScale } from './weighted-pipeline';

/** Where a deal falls: a named period, before today, or without an expected date. */
export type PeriodKey = PeriodName | 'overdue' | 'undated';

/** The weighted pipeline of the deals expected to close in one period. */
export interface PeriodValue {
  readonly period: PeriodKey;
  readonly pipelines: readonly PipelineValue[];
}

/**
 * Splits the weighted pipeline by the period of the expected close. A date before today is no forecast, so those deals
 * stand apart as `overdue`; deals without a date (or with one that does not exist) are `undated`.
 * Together the parts hold exactly the deals of the whole.
 * @returns overdue first, then periods in order of time, undated last; only those that have deals
 */
export function forecastByPeriod(
  deals: Iterable<Deal>,
  options: WeighingOptions,
  unit: PeriodUnit,
  today: CalendarDate,
): PeriodValue[] {
  const scales = new Map<PeriodKey, PipelineScale>();
  for (const deal of deals) {
    if (deal.outcome !== 'open') continue;
    const period = keyOf(deal.expectedClose, unit, today);
    const scale = scales.get(period) ?? pipelineScale(options);
    scales.set(period, scale);
    scale.add([deal]);
  }
  return [...scales]
    .sort(([a], [b]) => (place(a) < place(b) ? -1 : 1))
    .map(([period, scale]) => ({ period, pipelines: scale.read().pipelines }));
}

function keyOf(date: CalendarDate | null, unit: PeriodUnit, today: CalendarDate): PeriodKey {
  if (date === null) return 'undated';
  const period = periodOf(date, unit);
  if (period === null) return 'undated';
  return date < today ? 'overdue' : period;
}

function place(period: PeriodKey): string {
  if (period === 'overdue') return '0';
  return period === 'undated' ? '2' : `1${period}`;
}
