import { daysBetween } from './days';
import type { DealPath } from './deal-path';
import { median } from './statistics/quantile';

/**
 * Days that usually lie between two readings: the median width of the spans in which deals changed their stage. A deal
 * that passes a stage between two readings is never seen there, so the wider the gap, the less win rates of later
 * stages speak of all deals. Null while no change was seen.
 * @param paths ways of the deals of one pipeline
 */
export function readingGap(paths: readonly DealPath[]): number | null {
  const widths: number[] = [];
  for (const { visits } of paths) {
    // The first visit is bounded by the day of creation, which says nothing of readings.
    for (const { entered } of visits.slice(1)) {
      const width = daysBetween(entered.earliest, entered.latest);
      if (width !== null) widths.push(width);
    }
  }
  return median(widths);
}
