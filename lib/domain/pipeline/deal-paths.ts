import type { CalendarDate, Deal } from '../deal';
import { dayNumber } from './days';
import type { DateSpan, DealHistory, DealPath, StageVisit } from './deal-path';
import { pipelinesShownWhole, type Snapshot } from './snapshot';

/** The ways of deals, with a flag for a clock that went back between two readings. */
export interface ObservedHistory extends DealHistory {
  readonly clockWentBack: boolean;
}

/** What is known of one deal while the readings go by. */
interface Trace {
  deal: Deal;
  /** Last known values: not every page shows them, and a page that does not says nothing against them. */
  pipeline: string | null;
  createdAt: CalendarDate | null;
  expectedClose: CalendarDate | null;
  visits: StageVisit[];
  closed: DateSpan | null;
  pushes: number;
  lastSeen: CalendarDate;
  missingSince: CalendarDate | null;
}

/**
 * Follows every deal through a sequence of readings. A change of stage or outcome is dated between the last reading
 * that showed the deal and the one that shows it changed. Filtered and incomplete readings, and readings of another
 * pipeline, add what they show and never make a deal missing. Readings may be given in any order; their sequence numbers count.
 */
export function dealPaths(snapshots: readonly Snapshot[]): ObservedHistory {
  const ordered = [...snapshots].sort((a, b) => a.sequence - b.sequence);
  const traces = new Map<string, Trace>();
  const lastWhole = new Map<string, CalendarDate>();
  for (const snapshot of ordered) {
    for (const deal of snapshot.deals) {
      const trace = traces.get(deal.id);
      if (trace) follow(trace, deal, snapshot.takenOn);
      else traces.set(deal.id, begin(deal, snapshot.takenOn, lastWhole.get(deal.pipeline ?? '') ?? null));
    }
    const whole = pipelinesShownWhole(snapshot);
    if (whole.size > 0) markMissing(traces, snapshot, whole);
    for (const pipeline of whole) lastWhole.set(pipeline, snapshot.takenOn);
  }
  return {
    paths: [...traces.values()].map(pathOf),
    snapshots: ordered.length,
    clockWentBack: ordered.some((snapshot, i) => snapshot.takenOn < (ordered[i - 1]?.takenOn ?? '')),
  };
}

function begin(deal: Deal, seen: CalendarDate, absentOn: CalendarDate | null): Trace {
  const since = laterOf(deal.createdAt, absentOn);
  const { pipeline, createdAt, expectedClose } = deal;
  const known = { pipeline, createdAt, expectedClose };
  const trace: Trace = {
    deal,
    ...known,
    visits: [],
    closed: null,
    pushes: 0,
    lastSeen: seen,
    missingSince: null,
  };
  record(trace, deal, spanBetween(since, seen));
  return trace;
}

function follow(trace: Trace, deal: Deal, seen: CalendarDate): void {
  // A deal that was away may have changed at any time since it was last seen.
  const span = spanBetween(trace.lastSeen, seen);
  if (deal.outcome === 'open') trace.closed = null;
  if (deal.pipeline !== null && trace.pipeline !== null && deal.pipeline !== trace.pipeline)
    trace.visits = [];
  if (isLater(deal.expectedClose, trace.expectedClose)) trace.pushes++;
  record(trace, deal, span);
  trace.deal = deal;
  trace.pipeline = deal.pipeline ?? trace.pipeline;
  trace.createdAt = deal.createdAt ?? trace.createdAt;
  trace.expectedClose = deal.expectedClose ?? trace.expectedClose;
  trace.lastSeen = seen;
  trace.missingSince = null;
}

/** Notes a new stage of an open deal, or the end of a deal when it is not yet known. */
function record(trace: Trace, deal: Deal, span: DateSpan): void {
  if (deal.outcome !== 'open') {
    trace.closed ??= deal.closedAt === null ? span : { earliest: deal.closedAt, latest: deal.closedAt };
  } else if (deal.stage !== null && deal.stage !== trace.visits.at(-1)?.stage) {
    trace.visits.push({ stage: deal.stage, entered: span });
  }
}

function markMissing(
  traces: ReadonlyMap<string, Trace>,
  snapshot: Snapshot,
  whole: ReadonlySet<string>,
): void {
  const shown = new Set(snapshot.deals.map((deal) => deal.id));
  for (const [id, trace] of traces) {
    const { deal, pipeline } = trace;
    if (deal.outcome === 'open' && whole.has(pipeline ?? '') && !shown.has(id))
      trace.missingSince ??= snapshot.takenOn;
  }
}

function pathOf({ deal, pipeline, createdAt, visits, closed, pushes, missingSince }: Trace): DealPath {
  const { id, outcome, amount } = deal;
  const money = amount && { minor: amount.minor, currency: amount.currency };
  const way = { id, pipeline: pipeline ?? '', visits, outcome, createdAt, closed };
  return { ...way, amount: money, pushes, missingSince };
}

/** A span whose ends stand in order even when the clock went back between the readings. */
function spanBetween(earliest: CalendarDate | null, latest: CalendarDate): DateSpan {
  return earliest !== null && earliest > latest
    ? { earliest: latest, latest: earliest }
    : { earliest, latest };
}

function isLater(date: CalendarDate | null, than: CalendarDate | null): boolean {
  return date !== null && than !== null && date > than;
}

function laterOf(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  const known = [a, b].filter((date) => date !== null && dayNumber(date) !== null);
  return known.sort().at(-1) ?? null;
}
