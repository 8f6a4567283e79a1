import type { Ending } from './aalen-johansen';

/** How the watching of one deal ended, and how much the deal counts. */
export interface WatchedDeal extends Ending {
  /** Weight by recency, above 0. */
  readonly weight: number;
}

/** No decided deal stands for more than so many: the few slowest ones must not decide alone (Cole and Hernán, 2008). */
const MOST_STOOD_FOR = 10;

/**
 * How many deals each decided deal stands for: itself, and its part of those that were too young to be decided at its
 * age (inverse probability of censoring weights; J. Robins and A. Rotnitzky, 1992). Quick endings are seen of young
 * deals too, slow ones of old deals alone: counted plainly, the quick ones, mostly losses, would be too many. Shares of
 * these weights are those of Aalen and Johansen (G. Satten and S. Datta, 2001).
 * @returns by days watched, 1…10; multiply with the deal's own weight. Deals still open stand for nobody
 */
export function standIns(deals: readonly WatchedDeal[]): (days: number) => number {
  const byDays = new Map<number, { leaving: number; unwatched: number }>();
  let watched = 0;
  for (const { days, weight, outcome } of deals) {
    const at = byDays.get(days) ?? { leaving: 0, unwatched: 0 };
    byDays.set(days, at);
    at.leaving += weight;
    if (outcome === 'open') at.unwatched += weight;
    watched += weight;
  }
  const factors = new Map<number, number>();
  let stillWatched = 1;
  // Deals decided on a day were watched through it, so that day's open ones leave after them.
  for (const days of [...byDays.keys()].sort((a, b) => a - b)) {
    const { leaving = 0, unwatched = 0 } = byDays.get(days) ?? {};
    factors.set(days, Math.min(MOST_STOOD_FOR, 1 / stillWatched));
    const decided = leaving - unwatched;
    if (watched - decided > 0) stillWatched *= Math.max(0, 1 - unwatched / (watched - decided));
    watched -= leaving;
  }
  return (days) => factors.get(days) ?? 1;
}
