import type { PreludeDatabase } from '../data/database';
import { bookOf } from '../data/paths-store';
import { shownDeals } from '../data/snapshot-columns';
import { findDeals } from '../domain/find-deals';
import { stageOrders } from '../domain/history/stage-order';
import { dealRecords, fieldColumns } from '../domain/impact';
import { type KnownDeal, type PastMove, pastMoves } from '../domain/past-moves';
import type { EffectiveSettings } from '../domain/standard';
import type { DealRequests } from '../platform/deal-messages';
import type { Handlers } from '../platform/handle';
import { loadSettings } from '../platform/settings-store';
import { accountRules } from './account-rules';
import { type CurrentDeals, currentDeals } from './current-deals';
import type { HistoryStore } from './history-store';
import { dayOf, journalOf } from './journal-handlers';
import { columnOf } from './list-records';
import { summaryOf } from './standards';

/** Answers about single deals: those that went past the standard, and those that a person looks for. */
export function dealHandlers({ run }: HistoryStore): Pick<Handlers, keyof DealRequests> {
  return {
    'deals/past': async ({ account }) => {
      const { settings } = await accountRules(account);
      const applied = summaryOf(await loadSettings())?.appliedAt;
      if (!settings || applied === undefined) return { moves: [] };
      return { moves: await run((db) => movesPast(db, account, settings, dayOf(applied))) };
    },
    'deals/find': async ({ account, typed }) => {
      const { origin } = await accountRules(account);
      const { deals } = await run((db) => currentDeals(db, account, Date.now()));
      return { origin, deals: findDeals(deals, typed.slice(0, 100)) };
    },
  };
}

async function movesPast(
  db: PreludeDatabase,
  account: string,
  { cards, stages, analytics }: EffectiveSettings,
  since: string,
): Promise<PastMove[]> {
  const card = cards.deal;
  if (!card) return [];
  const now = Date.now();
  const current = await currentDeals(db, account, now);
  const known = await knownDeals(db, current, card.fields);
  const journal = await journalOf(account);
  const seen = new Map(journal.cards.map((each) => [each.id, each]));
  const orders = stageOrders(current.deals, {
    snapshots: current.heads,
    cards: current.cards.map((each) => ({ stages: each.stages ?? {} })),
    dictionary: stages,
    ladders: analytics.ladder ?? {},
  });
  const { traces } = await bookOf(db, account);
  return pastMoves({
    ...{ traces: traces.values(), card, stages, orders, since, today: dayOf(now) },
    deal: (id) => known.get(id) ?? null,
    seen: (id) => seen.get(`deal ${id}`) ?? null,
  });
}

/** What the lists show of each open deal, list by list, since lists show different columns. */
async function knownDeals(
  db: PreludeDatabase,
  { deals, shares }: CurrentDeals,
  fields: Parameters<typeof fieldColumns>[0],
): Promise<Map<string, KnownDeal>> {
  const columns = fieldColumns(fields, columnOf);
  const known = new Map<string, KnownDeal>();
  let from = 0;
  for (const { head, counted } of shares) {
    const own = deals.slice(from, from + counted).filter(({ outcome }) => outcome === 'open');
    from += counted;
    const shown = (await shownDeals(db, head)) ?? [];
    const records = dealRecords({ deals: own, shown, refused: head.refused }, columns);
    own.forEach(({ id, title }, at) => {
      known.set(id, { title, values: records[at]?.values ?? {} });
    });
  }
  return known;
}
