import type { PreludeDatabase, StoredCard, StoredHead } from '../data/database';
import { cardsOf, headsOf } from '../data/deals-store';
import { readableDeals } from '../data/snapshot-columns';
import type { Deal } from '../domain/deal';
import { chooseSnapshots } from '../domain/history/choose-snapshots';
import { applyCards } from '../domain/history/exact-amounts';

/** The snapshots that stand for an account now, one or more pipelines each. */
export interface CurrentSnapshots {
  /** Every head of the account, in order of writing. */
  readonly heads: readonly StoredHead[];
  readonly current: readonly StoredHead[];
  /** Pipeline label ('' when unnamed) → the snapshot that stands for it. */
  readonly standsFor: ReadonlyMap<string, StoredHead>;
}

/** Deals of an account as they stand now, with what record pages showed laid over them. */
export interface CurrentDeals extends CurrentSnapshots {
  readonly deals: readonly Deal[];
  readonly cards: readonly StoredCard[];
}

/** @param now Milliseconds since the epoch. */
export function currentSnapshots(heads: readonly StoredHead[], now: number): CurrentSnapshots {
  const byId = new Map(heads.map((head) => [head.id, head]));
  const chosen = chooseSnapshots(
    heads.map((head) => ({ snapshot: head, read: head.read, pipelines: head.pipelines })),
    now,
  );
  const standsFor = new Map<string, StoredHead>();
  for (const [pipeline, { snapshot }] of chosen) {
    const head = byId.get(snapshot.id);
    if (head) standsFor.set(pipeline, head);
  }
  return { heads, current: [...new Set(standsFor.values())], standsFor };
}

/** A snapshot whose deals cannot be read any more is passed over for the next best, never taken as empty. */
export async function currentDeals(db: PreludeDatabase, account: string, now: number): Promise<CurrentDeals> {
  const cards = await cardsOf(db, account);
  for (let heads = await headsOf(db, account); ; ) {
    const chosen = currentSnapshots(heads, now);
    const lists = await Promise.all(chosen.current.map((head) => readableDeals(db, head)));
    const broken = chosen.current.filter((_, at) => lists[at] === null);
    if (broken.length > 0) {
      heads = heads.filter((head) => !broken.includes(head));
      continue;
    }
    const deals = chosen.current.flatMap((head, at) =>
      applyCards(lists[at] ?? [], cards, head.takenAt).filter(
        (deal) => chosen.standsFor.get(deal.pipeline ?? '') === head,
      ),
    );
    return { ...chosen, deals, cards };
  }
}
