import type { CalendarDate } from '../deal';
import { addDays, mondayOf } from '../pipeline';

/** Weeks of a trend, the running one included. */
export const TREND_WEEKS = 13;

/** Which earlier readings a trend is made of. */
export interface TrendDays<Head> {
  /** One per week, oldest first, null where no whole reading was made; the last is today's. */
  readonly weeks: readonly (Head | null)[];
  /** The reading that "since Monday" compares with: Monday's, else the last one of the week before. */
  readonly monday: Head | null;
}

/**
 * Picks, for each of the last weeks counted back from today, the last reading that was made in it.
 * @param heads whole, unfiltered readings of one list in order of writing
 * @param asOf day of the latest reading
 * @param weeks how many weeks; fewer where there are very many deals
 */
export function trendDays<Head extends { readonly day: CalendarDate }>(
  heads: readonly Head[],
  asOf: CalendarDate,
  weeks = TREND_WEEKS,
): TrendDays<Head> {
  const lastBetween = (from: CalendarDate | null, to: CalendarDate | null): Head | null =>
    heads.findLast(({ day }) => from !== null && to !== null && day >= from && day <= to) ?? null;
  const monday = mondayOf(asOf);
  const from = monday === asOf ? addDays(asOf, -7) : monday;
  return {
    weeks: Array.from({ length: weeks }, (_, at) => {
      const back = 7 * (weeks - 1 - at);
      return lastBetween(addDays(asOf, -back - 6), addDays(asOf, -back));
    }),
    monday: from === null ? null : lastBetween(addDays(from, -6), from),
  };
}
