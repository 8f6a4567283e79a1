import type { CalendarDate, Deal, Outcome } from '../deal';
import type { DuelRound } from './duel';
import type { Snapshot } from './snapshot';

/** Gives the automatic probability of an open deal as it was on the day of a reading; null when there was none. */
export type ForecastOf = (deal: Deal, reading: Snapshot) => number | null;

/** A round with the deal it speaks of, as it stood on the day of the forecast. */
export interface ToldRound extends DuelRound {
  readonly deal: Deal;
  readonly day: CalendarDate;
}

/** Collects forecasts reading by reading, so that no more than one reading is held at a time. */
export interface ForecastBook {
  /** Readings in the order of their sequence. */
  add(reading: Snapshot): void;
  /**
   * The rounds of the deals that have ended, in the order told.
   * @param ends deals that are known to have ended from elsewhere, as from an import
   */
  rounds(ends?: ReadonlyMap<string, Outcome>): ToldRound[];
}

/**
 * Collects forecasts that were told before the outcome, one per deal and stage: the first reading that shows the deal
 * open on that stage with a manual probability. Deals that are still open, or whose end nobody saw, are left out.
 * @param automatic must use only what was known on the day of the reading
 */
export function forecastBook(automatic: ForecastOf): ForecastBook {
  const outcomes = new Map<string, Outcome>();
  const told = new Map<string, Omit<ToldRound, 'won'>>();
  return {
    add(reading) {
      for (const deal of reading.deals) {
        outcomes.set(deal.id, deal.outcome);
        if (deal.outcome !== 'open' || deal.probability === null) continue;
        const key = JSON.stringify([deal.id, deal.stage]);
        if (told.has(key)) continue;
        const p = automatic(deal, reading);
        if (p !== null) told.set(key, { deal, day: reading.takenOn, manual: deal.probability, automatic: p });
      }
    },
    rounds: (ends) =>
      [...told.values()].flatMap((each) => {
        const outcome = ends?.get(each.deal.id) ?? outcomes.get(each.deal.id);
        return outcome === 'won' || outcome === 'lost' ? [{ ...each, won: outcome === 'won' }] : [];
      }),
  };
}

/** The rounds of readings that are all at hand; see `forecastBook`. */
export function duelRounds(snapshots: readonly Snapshot[], automatic: ForecastOf): DuelRound[] {
  const book = forecastBook(automatic);
  for (const reading of [...snapshots].sort((a, b) => a.sequence - b.sequence)) book.add(reading);
  return book.rounds().map(({ manual, automatic: p, won }) => ({ manual, automatic: p, won }));
}
