import type { CalendarDate } from '../deal';
import type { PeriodName } from '../pipeline';

/** The month and the quarter that the tiles speak of. */
export interface TilePeriods {
  readonly month: PeriodName;
  /** The quarter of the date; in its last month, which is the rest of it, the next one. */
  readonly quarter: PeriodName;
}

export function tilePeriods(date: CalendarDate): TilePeriods {
  const year = Number(date.slice(0, 4));
  const quarter = Math.floor(Number(date.slice(5, 7)) / 3) + 1;
  return { month: date.slice(0, 7), quarter: quarter > 4 ? `${year + 1}-Q1` : `${year}-Q${quarter}` };
}
