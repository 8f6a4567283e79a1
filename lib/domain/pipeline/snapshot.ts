import type { CalendarDate, Deal } from '../deal';

/** One reading of a deal list. */
export interface Snapshot {
  /** Number of the reading. Readings are ordered by it and never by the clock, which may be set back. */
  readonly sequence: number;
  /** Day of the reading in the account's time zone. */
  readonly takenOn: CalendarDate;
  /** True when as many rows were read as the page says there are. */
  readonly complete: boolean;
  /** The active filter as the page names it; null when all deals were shown. */
  readonly filter: string | null;
  readonly deals: readonly Deal[];
}
