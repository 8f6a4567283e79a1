import type { Deal, Outcome } from '../deal';
import type { DuelRound } from './duel';
import type { Snapshot } from './snapshot';

/** Gives the automatic probability of an open deal as it was on the day of a reading; null when there was none. */
export type ForecastOf = (deal: Deal, reading: Snapshot) => number | null;

/**
 * Collects forecasts that were told before the outcome, one per deal and stage: the first reading that shows the deal
 * open on that stage with a manual probability. Deals that are still open, or whose end nobody saw, are left out.
 * @param automatic must use only what was known on the day of the reading
 */
export function duelRounds(snapshots: readonly Snapshot[], automatic: ForecastOf): DuelRound[] {
  const ordered = [...snapshots].sort((a, b) => a.sequence - b.sequence);
  const outcomes = new Map<string, Outcome>();
  const told = new Map<string, { id: string; manual: number; automatic: number }>();
  for (const reading of ordered) {
    for (const deal of reading.deals) {
      outcomes.set(deal.id, deal.outcome);
      const key = JSON.stringify([deal.id, deal.stage]);
      if (deal.outcome !== 'open' || deal.probability === null || told.has(key)) continue;
      const p = automatic(deal, reading);
      if (p !== null) told.set(key, { id: deal.id, manual: deal.probability, automatic: p });
    }
  }
  return [...told.values()].flatMap(({ id, ...forecasts }) => {
    const outcome = outcomes.get(id);
    return outcome === 'won' || outcome === 'lost' ? [{ ...forecasts, won: outcome === 'won' }] : [];
  });
}
