import { emptyBook, followReading } from '../../../lib/domain/history/deal-traces';
import type { DealHistory, DealPath, Snapshot } from '../../../lib/domain/pipeline';

/** The ways of deals, and whether the clock went back between two readings. */
export interface ObservedHistory extends DealHistory {
  readonly clockWentBack: boolean;
}

/** Follows deals through readings of one view, given in any order; their sequence numbers count. */
export function dealPaths(snapshots: readonly Snapshot[]): ObservedHistory {
  const book = emptyBook();
  const ordered = [...snapshots].sort((a, b) => a.sequence - b.sequence);
  for (const { takenOn, complete, filter, deals } of ordered)
    followReading(book, { view: '', day: takenOn, whole: complete && filter === null, deals });
  const paths = [...book.traces.values()].map(
    ({ expectedClose: _, lastSeen: __, view: ___, ...path }): DealPath => path,
  );
  return { paths, snapshots: ordered.length, clockWentBack: book.clockWentBack };
}
