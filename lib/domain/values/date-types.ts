import type { CalendarDate } from '../deal';

/** The order of the parts in numeric dates such as 01/02/2026. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What is known about the column or page that a date stands in. */
export interface DateContext {
  /** The order of this column, from `guessDateOrder` or from the person. */
  readonly order?: DateOrder | null;
  /** Language of the page, best with its country: `en-US` and `en-GB` differ. */
  readonly locale?: string;
  /** Today in the account's time zone; needed for "yesterday" and for dates without a year. */
  readonly today?: CalendarDate;
  /** Minutes east of UTC of the account's time zone; needed for times written in UTC ("…Z"). */
  readonly utcOffset?: number;
}

/**
 * Why a date was refused:
 * - `too-long`, `no-date`: no date that this reader knows.
 * - `two-dates`: a range.
 * - `ambiguous-order`: 01/02/2026 with nothing known of the column.
 * - `order-conflict`: the value cannot be written in the column's order.
 * - `no-such-day`: 30 February.
 * - `year-out-of-range`: before 1900 or after 2199; another calendar or a placeholder.
 * - `no-year`, `no-day`: a part is missing and cannot be told.
 * - `needs-today`: a relative date without `today`.
 * - `imprecise`: "2 weeks ago", "3 hours ago".
 * - `unknown-zone`: a time in UTC without `utcOffset`; the day could be the next one.
 */
export type DateRefusal =
  | 'too-long'
  | 'no-date'
  | 'two-dates'
  | 'ambiguous-order'
  | 'order-conflict'
  | 'no-such-day'
  | 'year-out-of-range'
  | 'no-year'
  | 'no-day'
  | 'needs-today'
  | 'imprecise'
  | 'unknown-zone';

/** A date, null where the page shows that there is none, or a refusal. */
export type DateResult =
  | { readonly ok: true; readonly date: CalendarDate | null }
  | { readonly ok: false; readonly reason: DateRefusal };

/** Builds a refusal. */
export function refuseDate(reason: DateRefusal): DateResult {
  return { ok: false, reason };
}
