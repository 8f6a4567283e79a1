import type { DealHistory } from './deal-path';
import { hasKnownWay, highestSeen, stagePositions } from './deal-path';

/**
 * How much the numbers of a pipeline can rest on.
 * 0: nothing, only a ladder. 1: a list of closed deals, so a total win rate. 2: two readings, so changes and days on a
 * stage. 3: closed deals whose stages were seen. 4: at least 30 of them on every stage, enough for calibration and
 * automatic coefficients.
 */
export type DataLevel = 0 | 1 | 2 | 3 | 4;

/** Closed deals per stage from which calibration and coefficients make sense. */
const ENOUGH_PER_STAGE = 30;

/** The level of data of one pipeline. */
export function dataLevel(history: DealHistory, stages: readonly string[]): DataLevel {
  const positions = stagePositions(stages);
  const closed = history.paths.filter((path) => path.outcome !== 'open');
  const watched = closed.filter((path) => hasKnownWay(path, positions));
  if (watched.length > 0) {
    const last = stages.length - 1;
    const farthest = watched.filter((path) => path.outcome === 'won' || highestSeen(path, positions) >= last);
    return farthest.length >= ENOUGH_PER_STAGE ? 4 : 3;
  }
  if (history.snapshots >= 2) return 2;
  return closed.length > 0 ? 1 : 0;
}
