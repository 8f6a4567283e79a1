/**
 * A snapshot is what was read of one view (a list or board with its filter) on
 * one day. Pages of one list add up to one snapshot; a reading that is whole by
 * itself replaces what the day held before.
 */
import type { Deal, Reading, RefusedValue, SkipReason } from '../deal';

/** How many refused values a snapshot keeps word for word; all are counted. */
const REFUSED_KEPT = 50;

export interface Snapshot {
  /** `account|view|day`. */
  readonly id: string;
  readonly account: string;
  readonly view: string;
  /** Calendar day of the reading in the person's time zone. */
  readonly day: string;
  /** Order of writing; clocks may be set back, this never goes back. */
  readonly seq: number;
  /** The reading that was merged last, so that a retry is recognised. */
  readonly readingId: string;
  readonly takenAt: number;
  readonly timeZone: string;
  readonly source: Reading['source'];
  readonly filter: string | null;
  readonly total: number | null;
  readonly stages: Reading['stages'];
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly refused: readonly RefusedValue[];
  readonly refusedCount: number;
}

/** One whole reading with where and when it was made. */
export interface PlacedReading extends Reading {
  readonly readingId: string;
  readonly account: string;
  readonly view: string;
  readonly takenAt: number;
  readonly timeZone: string;
}

/** True when the page said how many deals there are and that many were read. */
export function isComplete(snapshot: Pick<Snapshot, 'total'>, read: number): boolean {
  return snapshot.total !== null && read >= snapshot.total;
}

/** Why a snapshot shows a part only: the page was filtered, did not say how many deals there are, or showed fewer. */
export type PartReason = 'filtered' | 'unknown-total' | 'partial';

/** Null for a whole: nothing else may be compared with another day, for what is absent from a part may well be there. */
export function partReason(
  head: Pick<Snapshot, 'filter' | 'total'> & { readonly read: number },
): PartReason | null {
  if (head.filter !== null) return 'filtered';
  if (head.total === null) return 'unknown-total';
  return isComplete(head, head.read) ? null : 'partial';
}

/** Calendar day of an instant in a time zone; UTC when the zone is unknown to the browser. */
export function dayIn(timeZone: string, instant: number): string {
  const day = (zone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
  try {
    return day(timeZone);
  } catch {
    return day('UTC');
  }
}

/**
 * Put a reading into the day's snapshot of its view.
 * @param before The snapshot and deals of the same view and day, when there are any.
 * @param seq Order number of this write, greater than that of every snapshot before.
 */
export function mergeReading(
  before: { snapshot: Snapshot; deals: readonly Deal[] } | null,
  reading: PlacedReading,
  seq: number,
): { snapshot: Snapshot; deals: Deal[] } {
  const day = dayIn(reading.timeZone, reading.takenAt);
  const incoming = distinct(reading.deals);
  const replaces = !before || isComplete({ total: reading.total }, incoming.size);
  const deals = replaces ? incoming : union(before.deals, incoming);
  const base = replaces ? null : before.snapshot;
  const snapshot: Snapshot = {
    id: `${reading.account}|${reading.view}|${day}`,
    account: reading.account,
    view: reading.view,
    day,
    seq,
    readingId: reading.readingId,
    takenAt: reading.takenAt,
    timeZone: reading.timeZone,
    source: reading.source,
    filter: reading.filter,
    total: reading.total ?? countFromBefore(base, deals.size),
    stages: { ...base?.stages, ...reading.stages },
    skipped: countSkipped(reading),
    ...mergeRefused(base, reading, incoming),
  };
  return { snapshot, deals: [...deals.values()] };
}

/** What the page said earlier in the day, unless the deals in hand are more than that. */
function countFromBefore(base: Snapshot | null, held: number): number | null {
  return base && base.total !== null && held <= base.total ? base.total : null;
}

function distinct(deals: readonly Deal[]): Map<string, Deal> {
  return new Map(deals.map((deal) => [deal.id, deal]));
}

function union(before: readonly Deal[], incoming: ReadonlyMap<string, Deal>): Map<string, Deal> {
  const all = distinct(before);
  for (const [id, deal] of incoming) all.set(id, deal);
  return all;
}

/** A value refused before is dropped once its deal has been read again. */
function mergeRefused(base: Snapshot | null, reading: PlacedReading, incoming: ReadonlyMap<string, Deal>) {
  const kept = base?.refused.filter((value) => !incoming.has(value.dealId)) ?? [];
  const notListed = base ? base.refusedCount - base.refused.length : 0;
  const all = [...kept, ...reading.refused];
  return { refused: all.slice(0, REFUSED_KEPT), refusedCount: all.length + notListed };
}

function countSkipped(reading: Reading): Partial<Record<SkipReason, number>> {
  const counts: Partial<Record<SkipReason, number>> = {};
  for (const { reason } of reading.skipped) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
