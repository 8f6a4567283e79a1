/**
 * Which snapshot stands for each pipeline now. A person opens lists with all
 * sorts of filters; the numbers must not jump to "12 deals" because somebody
 * looked at his own twelve.
 */
import { isComplete, type Snapshot } from './snapshot';

/** A snapshot with how many deals it holds, and of which pipelines. */
export interface SnapshotHead {
  readonly snapshot: Snapshot;
  readonly read: number;
  readonly pipelines: readonly string[];
}

/** How long a whole snapshot is preferred to a newer partial one. */
const WHOLE_PREFERRED_MS = 7 * 24 * 3600 * 1000;

/**
 * The best snapshot for each pipeline: without a filter before with one, whole
 * (within the last week) before partial, then the later day, then more deals,
 * then the later reading.
 * @param now Milliseconds since the epoch.
 * @returns Pipeline label ('' when the page names none) → snapshot.
 */
export function chooseSnapshots(heads: readonly SnapshotHead[], now: number): Map<string, SnapshotHead> {
  const best = new Map<string, SnapshotHead>();
  for (const head of heads) {
    for (const pipeline of head.pipelines) {
      const rival = best.get(pipeline);
      if (!rival || compare(head, rival, now) > 0) best.set(pipeline, head);
    }
  }
  return best;
}

function compare(a: SnapshotHead, b: SnapshotHead, now: number): number {
  return (
    Number(a.snapshot.filter === null) - Number(b.snapshot.filter === null) ||
    Number(isFreshWhole(a, now)) - Number(isFreshWhole(b, now)) ||
    a.snapshot.day.localeCompare(b.snapshot.day) ||
    a.read - b.read ||
    a.snapshot.seq - b.snapshot.seq
  );
}

function isFreshWhole(head: SnapshotHead, now: number): boolean {
  return isComplete(head.snapshot, head.read) && now - head.snapshot.takenAt < WHOLE_PREFERRED_MS;
}
