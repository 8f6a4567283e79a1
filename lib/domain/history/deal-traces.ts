/**
 * The ways of all deals of one account, kept up with each reading, so that no
 * old snapshot has to be opened to know them. A change of stage or outcome is
 * dated between the last reading that showed the deal and the one that shows it
 * changed. Filtered and partial readings add what they show and never make a
 * deal missing. Several lists and boards show the same account, and a deal that
 * one of them vouched for is missed by that one alone.
 */
import type { CalendarDate, Deal } from '../deal';
import { type DateSpan, type DealPath, dayNumber, type StageVisit } from '../pipeline';

/** A deal's way so far, with what following it further needs. */
export interface DealTrace extends DealPath {
  readonly expectedClose: CalendarDate | null;
  lastSeen: CalendarDate;
  missingSince: CalendarDate | null;
  /** The view that vouches for the deal: the last whole one that showed it; '' when none did yet. */
  view: string;
}

/** The ways of one account. Grows in place. */
export interface TraceBook {
  readonly traces: Map<string, DealTrace>;
  /** Per pipeline, the day of the last reading that showed it whole. */
  readonly wholeOn: Map<string, CalendarDate>;
  lastDay: CalendarDate | null;
  /** True once a reading bore an earlier day than the one before. */
  clockWentBack: boolean;
}

/** What one reading, merged into its day, showed. */
export interface TracedReading {
  readonly view: string;
  readonly day: CalendarDate;
  /** True when the view shows all its deals, without a filter, so that an absent deal is truly absent. */
  readonly whole: boolean;
  readonly deals: readonly Deal[];
}

export function emptyBook(): TraceBook {
  return { traces: new Map(), wholeOn: new Map(), lastDay: null, clockWentBack: false };
}

/** Take one reading in. Readings must come in the order in which they were written, whatever their dates say. */
export function followReading(book: TraceBook, reading: TracedReading): void {
  const { traces, wholeOn } = book;
  for (const deal of reading.deals) {
    const before = traces.get(deal.id);
    const absentOn = wholeOn.get(deal.pipeline ?? '') ?? null;
    const next = before ? follow(before, deal, reading) : begin(deal, reading, absentOn);
    if (next !== before) traces.set(deal.id, next);
  }
  if (book.lastDay !== null && reading.day < book.lastDay) book.clockWentBack = true;
  book.lastDay = reading.day;
  if (!reading.whole) return;
  const pipelines = new Set(reading.deals.map((deal) => deal.pipeline ?? ''));
  markMissing(traces, reading, pipelines);
  for (const pipeline of pipelines) wholeOn.set(pipeline, reading.day);
}

/**
 * Name the pipeline of deals that an earlier reading showed without one. What has a name keeps it.
 * @param reading The earlier reading with its deals named.
 */
export function nameTraces({ traces, wholeOn }: TraceBook, { day, whole, deals }: TracedReading): void {
  const names = new Set<string>();
  for (const { id, pipeline } of deals) {
    const trace = traces.get(id);
    if (!pipeline) continue;
    names.add(pipeline);
    if (trace?.pipeline === '') traces.set(id, { ...trace, pipeline });
  }
  if (!whole || names.size === 0) return;
  for (const name of names) wholeOn.set(name, laterOf(wholeOn.get(name) ?? null, day) ?? day);
  if (wholeOn.get('') === day) wholeOn.delete('');
}

/** Remove every deal that was last seen before the day. @returns How many were removed. */
export function forgetBefore(book: TraceBook, day: CalendarDate): number {
  const before = book.traces.size;
  for (const [id, trace] of book.traces) if (trace.lastSeen < day) book.traces.delete(id);
  return before - book.traces.size;
}

function begin(deal: Deal, { day, whole, view }: TracedReading, absentOn: CalendarDate | null): DealTrace {
  const span = spanBetween(laterOf(deal.createdAt, absentOn), day);
  return {
    id: deal.id,
    pipeline: deal.pipeline ?? '',
    visits: visitsWith([], deal, span),
    outcome: deal.outcome,
    createdAt: deal.createdAt,
    closed: closedBy(null, deal, span),
    amount: moneyOf(deal),
    pushes: 0,
    missingSince: null,
    expectedClose: deal.expectedClose,
    lastSeen: day,
    view: whole ? view : '',
  };
}

function follow(before: DealTrace, deal: Deal, { day, whole, view }: TracedReading): DealTrace {
  const vouching = whole ? view : before.view;
  if (isUnchanged(before, deal)) {
    before.lastSeen = day;
    before.missingSince = null;
    before.view = vouching;
    return before;
  }
  // A deal that was away may have changed at any time since it was last seen.
  const span = spanBetween(before.lastSeen, day);
  const pipeline = deal.pipeline ?? before.pipeline;
  const moved = before.pipeline !== '' && pipeline !== before.pipeline;
  return {
    id: deal.id,
    pipeline,
    visits: visitsWith(moved ? [] : before.visits, deal, span),
    outcome: deal.outcome,
    // Not every page shows this, and a page that does not says nothing against it.
    createdAt: deal.createdAt ?? before.createdAt,
    closed: closedBy(before.closed, deal, span),
    amount: moneyOf(deal),
    pushes: before.pushes + Number(isLater(deal.expectedClose, before.expectedClose)),
    missingSince: null,
    expectedClose: deal.expectedClose ?? before.expectedClose,
    lastSeen: day,
    view: vouching,
  };
}

/** The usual case by far, for which nothing need be made anew. */
function isUnchanged(before: DealTrace, deal: Deal): boolean {
  return (
    before.outcome === deal.outcome &&
    before.amount?.minor === deal.amount?.minor &&
    before.amount?.currency === deal.amount?.currency &&
    saysNothingNew(before.pipeline, deal.pipeline) &&
    saysNothingNew(before.createdAt, deal.createdAt) &&
    saysNothingNew(before.expectedClose, deal.expectedClose) &&
    (deal.outcome !== 'open' || saysNothingNew(before.visits.at(-1)?.stage, deal.stage))
  );
}

function saysNothingNew(known: string | null | undefined, shown: string | null): boolean {
  return shown === null || shown === known;
}

function moneyOf({ amount }: Deal): DealPath['amount'] {
  return amount && { minor: amount.minor, currency: amount.currency };
}

/** A new stage of an open deal is one more visit. */
function visitsWith(visits: readonly StageVisit[], deal: Deal, span: DateSpan): readonly StageVisit[] {
  const stays = deal.stage === null || visits.at(-1)?.stage === deal.stage;
  return deal.outcome !== 'open' || stays || deal.stage === null
    ? visits
    : [...visits, { stage: deal.stage, entered: span }];
}

/** The end of a deal when it is first seen; a reopened deal has none. */
function closedBy(known: DateSpan | null, deal: Deal, span: DateSpan): DateSpan | null {
  if (deal.outcome === 'open') return null;
  return known ?? (deal.closedAt === null ? span : { earliest: deal.closedAt, latest: deal.closedAt });
}

function markMissing(
  traces: Map<string, DealTrace>,
  reading: TracedReading,
  pipelines: ReadonlySet<string>,
): void {
  const shown = new Set(reading.deals.map((deal) => deal.id));
  for (const [id, trace] of traces) {
    if (shown.has(id) || trace.outcome !== 'open' || trace.missingSince !== null) continue;
    const vouched = trace.view === '' || trace.view === reading.view;
    if (vouched && pipelines.has(trace.pipeline)) trace.missingSince = reading.day;
  }
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
  const first = a !== null && dayNumber(a) !== null ? a : null;
  const second = b !== null && dayNumber(b) !== null ? b : null;
  return isLater(first, second) ? first : (second ?? first);
}
