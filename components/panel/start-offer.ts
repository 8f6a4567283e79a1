import { ENOUGH_VISITS } from '../../lib/domain/menu/visits';
import type { VisitShare } from '../../lib/domain/views';

/** Below this share no section stands out. */
const CLEAR_SHARE = 0.25;

/**
 * The section to offer as a start page: the most visited one, once enough
 * openings were counted and it stands out. Null when there is no such habit.
 */
export function mostVisited(visits: readonly VisitShare[]): VisitShare | null {
  const all = visits.reduce((sum, visit) => sum + visit.count, 0);
  const [first, second] = [...visits].sort((a, b) => b.count - a.count);
  if (!first || all < ENOUGH_VISITS || first.count === second?.count) return null;
  return first.share >= CLEAR_SHARE ? first : null;
}
