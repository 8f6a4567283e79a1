import type { PreludeDatabase, StoredCard, StoredHead } from '../data/database';
import { cardsOf, headsOf } from '../data/deals-store';
import { readableDeals } from '../data/snapshot-columns';
import type { Deal } from '../domain/deal';
import type { ViewShare } from '../domain/history/add-up-views';
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

/** Deals of an account as they stand now, each once, with what record pages showed laid over them. */
export interface CurrentDeals extends CurrentSnapshots {
  readonly deals: readonly Deal[];
  readonly cards: readonly StoredCard[];
  /** How many of the deals come from each snapshot of `current`. */
  readonly shares: readonly (ViewShare & { readonly head: StoredHead })[];
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
    const parts = chosen.current.map((head, at) => partOf(head, lists[at] ?? [], cards, chosen.standsFor));
    return { ...eachOnce(chosen, parts), cards };
  }
}

/** What one snapshot tells of the pipelines that it stands for. */
function partOf(
  head: StoredHead,
  shown: readonly Deal[],
  cards: readonly StoredCard[],
  standsFor: CurrentSnapshots['standsFor'],
): Deal[] {
  const deals: Deal[] = [];
  // Told by a callback: a list of places and deals would be another object for each of very many.
  applyCards(shown, cards, head.takenAt).forEach((deal, at) => {
    const pipeline = shown[at]?.pipeline ?? null;
    if (standsFor.get(pipeline ?? '') !== head) return;
    // A few record pages that name the pipeline must not tear a view without a name in two.
    deals.push(pipeline === null && deal.pipeline !== null ? { ...deal, pipeline } : deal);
  });
  return deals;
}

/**
 * A deal may stand in a view without a name and under its pipeline's name, or have moved from one pipeline to another
 * between two readings: it counts where it has a name, then where it was read last.
 */
function eachOnce(
  { heads, standsFor, current: chosen }: CurrentSnapshots,
  parts: readonly Deal[][],
): Omit<CurrentDeals, 'cards'> {
  const kept = chosen.length > 1 ? withoutRepeats(chosen, parts) : parts;
  const shares = chosen
    .map((head, at) => ({ head, counted: kept[at]?.length ?? 0 }))
    .filter(({ counted }) => counted > 0 || chosen.length === 1);
  const current = shares.map(({ head }) => head);
  const standing = [...standsFor].filter(([, head]) => current.includes(head));
  return { heads, current, standsFor: new Map(standing), shares, deals: kept.flat() };
}

function withoutRepeats(heads: readonly StoredHead[], parts: readonly Deal[][]): Deal[][] {
  const latestFirst = parts
    .map((deals, at) => ({ deals, at, takenAt: heads[at]?.takenAt ?? 0 }))
    .sort((a, b) => b.takenAt - a.takenAt);
  const place = new Map<string, number>();
  for (const named of [true, false]) {
    for (const { deals, at } of latestFirst)
      for (const { id, pipeline } of deals)
        if ((pipeline !== null) === named && !place.has(id)) place.set(id, at);
  }
  return parts.map((deals, at) => deals.filter(({ id }) => place.get(id) === at));
}
