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

/**
 * Pipelines of which this reading shows every deal, so that a deal absent from it is truly absent from the CRM's list.
 * A board shows one pipeline and says nothing about the others; an incomplete or filtered reading speaks for none, and
 * neither does an empty one, which is more often a page that failed than a team without deals.
 */
export function pipelinesShownWhole(snapshot: Snapshot): ReadonlySet<string> {
  if (!snapshot.complete || snapshot.filter !== null) return new Set();
  return new Set(snapshot.deals.map((deal) => deal.pipeline ?? ''));
}
