import type { DealPath } from './deal-path';
import { highestSeen } from './deal-path';

/**
 * `reached`: the deal stood on this stage or a later one (skips are filled, steps back undo nothing).
 * `touched`: the deal was seen on this very stage.
 */
export type StageDefinition = 'reached' | 'touched';

/**
 * Positions of the stages on which a deal counts.
 * Reached: all up to the highest seen, all of them for a won deal, the first alone for a lost deal of unknown way.
 * Touched: the stages seen; a deal never seen open counts on the first.
 */
export function stagesCounted(
  path: DealPath,
  definition: StageDefinition,
  positions: ReadonlyMap<string, number>,
): number[] {
  const highest = highestSeen(path, positions);
  if (definition === 'touched' && highest >= 0) {
    const touched = new Set(path.visits.map((visit) => positions.get(visit.stage) ?? -1));
    return [...touched].filter((at) => at >= 0);
  }
  if (definition === 'reached' && path.outcome === 'won') return range(positions.size);
  return range(path.outcome === 'open' ? highest + 1 : Math.max(1, highest + 1));
}

function range(size: number): number[] {
  return Array.from({ length: size }, (_, i) => i);
}
