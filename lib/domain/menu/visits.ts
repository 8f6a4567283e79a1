/** One opening of a section. */
export interface Visit {
  /** Key of the section: a menu item's id, else its path. */
  readonly section: string;
}

/** An offer to pin the section that the person opens most, or why there is none. */
export type PinOffer =
  | {
      readonly offer: true;
      readonly section: string;
      readonly visits: number;
      readonly of: number;
      readonly share: number;
    }
  | { readonly offer: false; readonly reason: 'too-few' | 'no-favourite' | 'already-pinned' };

/** Fewer navigations than this say nothing of a habit. */
export const ENOUGH_VISITS = 20;
/** Below this share no section stands out. */
const CLEAR_SHARE = 0.25;

/**
 * The most visited section with its share of all navigations, 0…1. No offer
 * before `ENOUGH_VISITS` navigations, on a tie, below a quarter of them, or for
 * a section that is pinned already.
 */
export function mostVisited(visits: readonly Visit[], pinned: readonly string[] = []): PinOffer {
  const of = visits.length;
  if (of < ENOUGH_VISITS) return { offer: false, reason: 'too-few' };
  const counts = new Map<string, number>();
  for (const { section } of visits) counts.set(section, (counts.get(section) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!first || first[1] === second?.[1] || first[1] / of < CLEAR_SHARE)
    return { offer: false, reason: 'no-favourite' };
  const [section, count] = first;
  if (pinned.includes(section)) return { offer: false, reason: 'already-pinned' };
  return { offer: true, section, visits: count, of, share: count / of };
}
