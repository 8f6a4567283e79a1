import type { CalendarDate } from '../deal';
import { addDays } from '../pipeline';
import { type PartReason, partReason, type Snapshot } from './snapshot';

/** A day that no comparison knows, because only a part was read on it. */
export interface NeverCompared {
  readonly day: CalendarDate;
  readonly reason: PartReason;
  /** Deals read, and deals that the page spoke of. */
  readonly read: number;
  readonly total: number | null;
}

/** So far back the screens compare. */
const DAYS_BACK = 91;

/**
 * The days that are left out of every comparison, newest first. A day on which some list or board was read whole is not
 * among them, whatever parts were read beside it; of several parts the one with most deals speaks.
 * @param heads snapshots of one account
 * @param asOf day of the latest reading
 */
export function neverCompared(
  heads: readonly (Pick<Snapshot, 'day' | 'filter' | 'total'> & { readonly read: number })[],
  asOf: CalendarDate,
): NeverCompared[] {
  const from = addDays(asOf, -DAYS_BACK) ?? asOf;
  const byDay = new Map<CalendarDate, NeverCompared>();
  const wholeOn = new Set(heads.filter((head) => partReason(head) === null).map(({ day }) => day));
  for (const head of heads) {
    const { day, read, total } = head;
    const reason = partReason(head);
    if (reason === null || wholeOn.has(day) || day < from) continue;
    if (read > (byDay.get(day)?.read ?? -1)) byDay.set(day, { day, reason, read, total });
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
}
