import type { CalendarDate } from '../deal';
import type { DealHistory, DealPath } from './deal-path';

/**
 * The history as it was known at the end of an earlier day: what was read later is taken back. A closed deal whose day
 * nobody knows counts as closed all along, for nothing tells since when.
 */
export function historyAsOf({ paths, snapshots }: DealHistory, day: CalendarDate): DealHistory {
  return { paths: paths.flatMap((path) => pathAsOf(path, day) ?? []), snapshots };
}

/** Null when nobody had read of the deal by then. */
function pathAsOf(path: DealPath, day: CalendarDate): DealPath | null {
  const visits = path.visits.filter(({ entered }) => entered.latest <= day);
  const ended = path.outcome !== 'open' && (path.closed === null || path.closed.latest <= day);
  if (visits.length === 0 && !ended) return null;
  const missing = path.missingSince !== null && path.missingSince <= day;
  return {
    ...path,
    visits,
    outcome: ended ? path.outcome : 'open',
    closed: ended ? path.closed : null,
    missingSince: missing ? path.missingSince : null,
  };
}
