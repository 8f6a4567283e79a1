import type { ReadonlySignal, Signal } from '@preact/signals';
import type { DealsQuestion, DealsView, DuelView, PeopleView, WhatIfView } from '../domain/board';
import { createLazyAnswer, type LazyAnswer } from './lazy-answer';
import { onChange } from './numbers-store';
import type { DashboardTransport, Unsubscribe } from './transport';

/** What the dashboard's further screens show; each part is asked for when its screen is first opened. */
export interface BoardStore {
  readonly people: LazyAnswer<PeopleView>;
  readonly duel: LazyAnswer<DuelView>;
  readonly whatIf: LazyAnswer<WhatIfView>;
  /** The deals behind one number of the account on screen. */
  deals(question: Omit<DealsQuestion, 'account' | 'convert'>): Promise<DealsView>;
  /** The person's name as the CRM shows it among the owners. */
  tellName(name: string): Promise<void>;
  readonly dispose: Unsubscribe;
}

/** @param convert true while amounts are asked for in one currency */
export function createBoardStore(
  asks: Pick<DashboardTransport, 'request' | 'onBroadcast'>,
  account: ReadonlySignal<string | null>,
  convert: Signal<boolean>,
): BoardStore {
  const own = { convert: () => convert.peek(), account: () => account.peek() ?? '' };
  const people = createLazyAnswer(asks, account, (account) =>
    asks.request('board/people', { account, convert: own.convert() }),
  );
  const whatIf = createLazyAnswer(asks, account, (account) =>
    asks.request('board/what-if', { account, convert: own.convert() }),
  );
  const duel = createLazyAnswer(asks, account, (account) => asks.request('board/duel', { account }));
  const ends = [people, whatIf, duel].map(({ dispose }) => dispose);
  ends.push(onChange(convert, () => Promise.all([people.refresh(), whatIf.refresh()])));
  return {
    people,
    duel,
    whatIf,
    deals: (question) =>
      asks.request('board/deals', { ...question, account: own.account(), convert: own.convert() }),
    async tellName(ownerName) {
      await asks.request('settings/patch', { patch: { ownerName } });
      await people.refresh();
    },
    dispose() {
      for (const end of ends) end();
    },
  };
}
