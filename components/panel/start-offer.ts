import type { VisitShare } from '../../lib/domain/views';

/** With fewer openings than this a habit cannot be told from chance. */
const ENOUGH_VISITS = 20;

/**
 * The section to offer as a start page: the most visited one, once at least 20
 * openings were counted and it holds a third of them. Null when there is no such habit.
 */
export function mostVisited(visits: readonly VisitShare[]): VisitShare | null {
  const all = visits.reduce((sum, visit) => sum + visit.count, 0);
  const first = visits.reduce<VisitShare | null>(
    (best, visit) => (best && best.count >= visit.count ? best : visit),
    null,
  );
  return all >= ENOUGH_VISITS && first && first.share >= 1 / 3 ? first : null;
}
