import type { StoredHead } from '../data/database';

/** From so many deals on, working out takes so long that the last answer is shown meanwhile. */
const MANY_DEALS = 20_000;

/** What an answer says of the snapshots that it stands on. */
export function idsOf(current: readonly StoredHead[]): string[] {
  return current.map(({ id }) => id);
}

/** Few deals are worked out faster than anybody sees; then nobody is given an older answer. */
export function isMany(current: readonly StoredHead[]): boolean {
  return current.reduce((sum, { read }) => sum + read, 0) >= MANY_DEALS;
}
