/** Requests about single deals that were read here; part of `Requests`. Never answered to a page. */
import type { FoundDeal } from '../domain/find-deals';
import type { PastMove } from '../domain/past-moves';

export interface DealRequests {
  /** Panel: moves between readings that went past the standard, newest first. */
  'deals/past': { in: { account: string }; out: { moves: readonly PastMove[] } };
  /** Panel: deals by a part of their name, with the origin to go to; null when no enabled site has the account. */
  'deals/find': {
    in: { account: string; typed: string };
    out: { origin: string | null; deals: readonly FoundDeal[] };
  };
}
